import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { talentLevels, type TalentLevel } from '../talents/talent.entity';

/** Somebody of a studio as the public may see them: a name, a school, a level. */
export class StudioPersonView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty({ enum: talentLevels, nullable: true, type: String })
  level: TalentLevel | null;
}

/** Something a studio will do for a community, open to whoever likes to come. */
export class StudioComingView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  community: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty()
  schoolName: string;
}

export class StudioView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: StudioPersonView })
  leader: StudioPersonView;

  @ApiProperty()
  address: string;

  @ApiProperty({ type: Number, nullable: true })
  longitude: number | null;

  @ApiProperty({ type: Number, nullable: true })
  latitude: number | null;

  @ApiProperty({ type: [String] })
  communities: string[];

  @ApiProperty({ description: 'Beside the leader' })
  memberCount: number;
}

export class StudioPage extends PageOf(StudioView) {}

export class StudioDetailView extends StudioView {
  @ApiProperty()
  introduction: string;

  @ApiProperty({ type: [StudioPersonView] })
  members: StudioPersonView[];

  @ApiProperty({ type: [String], description: 'Names of the schools it helps' })
  partners: string[];

  @ApiProperty({ type: [StudioComingView], description: 'What it will do next' })
  coming: StudioComingView[];

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [String], enum: ['manage'] })
  may: 'manage'[];
}
