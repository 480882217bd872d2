import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { ratingTiers, schoolKinds, type RatedSchoolKind, type RatingTier } from '../standard.rule';

export const simulationStates = ['WAITING', 'RUNNING', 'DONE', 'OVERTAKEN'] as const;
export type SimulationState = (typeof simulationStates)[number];

/** How far a simulation is. */
export class SimulationStateView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: simulationStates, description: 'OVERTAKEN: the draft was changed before it began' })
  state: SimulationState;

  @ApiProperty({ description: 'Schools worked out so far' })
  done: number;

  @ApiProperty()
  of: number;

  @ApiProperty({ type: String, nullable: true, description: 'The cycle whose figures it uses; null: none' })
  cycle: string | null;

  @ApiProperty({ description: 'false: that cycle is still running, its figures are those of the day' })
  frozen: boolean;

  @ApiProperty({ description: 'A cycle has frozen since: it has to be asked for again' })
  outdated: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;
}

export class TierMoveView {
  @ApiProperty({ enum: ratingTiers })
  before: RatingTier;

  @ApiProperty({ enum: ratingTiers })
  after: RatingTier;

  @ApiProperty()
  schools: number;
}

class SimulatedGroupView {
  @ApiProperty()
  schools: number;

  @ApiProperty({ description: 'Schools whose tier would be higher' })
  up: number;

  @ApiProperty()
  down: number;

  @ApiProperty({ description: 'Mean change of the total, two decimals' })
  change: number;
}

export class SimulatedDistrictView extends SimulatedGroupView {
  @ApiProperty()
  districtId: string;

  @ApiProperty()
  name: string;
}

export class SimulatedKindView extends SimulatedGroupView {
  @ApiProperty({ enum: schoolKinds })
  kind: RatedSchoolKind;
}

export class SimulationView extends SimulationStateView {
  @ApiProperty({ type: [TierMoveView], description: 'How many schools go from which tier to which' })
  tiers: TierMoveView[];

  @ApiProperty({ type: [SimulatedDistrictView] })
  districts: SimulatedDistrictView[];

  @ApiProperty({ type: [SimulatedKindView] })
  kinds: SimulatedKindView[];

  @ApiProperty({ type: Number, nullable: true, description: 'Mean change of the total over all schools' })
  change: number | null;

  @ApiProperty({
    type: [String],
    description:
      'Changed fields that only count once measures are counted anew: frozen figures cannot show them',
  })
  unseen: string[];
}

export class SimulatedSchoolView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: schoolKinds })
  kind: RatedSchoolKind;

  @ApiProperty({ enum: ratingTiers })
  tierBefore: RatingTier;

  @ApiProperty({ enum: ratingTiers })
  tierAfter: RatingTier;

  @ApiProperty()
  totalBefore: number;

  @ApiProperty()
  totalAfter: number;
}

export class SimulatedSchoolPage extends PageOf(SimulatedSchoolView) {}
