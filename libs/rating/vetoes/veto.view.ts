import { ApiProperty, OmitType } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { ratingTiers, type RatingTier } from '../standards/standard.rule';
import { vetoActions, vetoStates, type VetoAction, type VetoState } from './veto-case.rule';

/** A case as the city reads it. */
export class VetoCaseView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  school: string;

  @ApiProperty()
  district: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'As the standard calls it' })
  name: string;

  @ApiProperty({ enum: vetoStates })
  state: VetoState;

  @ApiProperty()
  version: number;

  @ApiProperty()
  source: string;

  @ApiProperty()
  investigator: string;

  @ApiProperty()
  matter: string;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiProperty()
  reply: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  repliedAt: Date | null;

  @ApiProperty()
  decision: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, description: 'Last day without an application' })
  untilDay: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'After this day one tier down' })
  concludeBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  liftedAt: Date | null;

  @ApiProperty()
  liftReason: string;

  @ApiProperty({
    enum: ratingTiers,
    isArray: true,
    description: 'What a conclusion may leave the school with',
  })
  lowerTiers: RatingTier[];

  @ApiProperty({ enum: vetoActions, isArray: true, description: 'What the reader may do now' })
  actions: VetoAction[];
}

/** A case as the school reads it: what is said and decided, not who brought it or looks into it. */
export class OwnVetoView extends OmitType(VetoCaseView, [
  'source',
  'investigator',
  'lowerTiers',
  'school',
  'district',
]) {}

export class VetoPage extends PageOf(VetoCaseView) {}
export class OwnVetoPage extends PageOf(OwnVetoView) {}
