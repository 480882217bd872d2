import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { SeatView } from '../seats/seat.view';
import { committeeLevels, type CommitteeLevel } from './committee.entity';

const states = ['coming', 'running', 'over'] as const;

export class CommitteeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  seats: number;

  @ApiProperty({ description: 'Seats held now' })
  filled: number;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  since: string;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  until: string;

  @ApiProperty({ enum: states })
  state: (typeof states)[number];

  @ApiProperty({ type: String, nullable: true, description: 'Name of the file of the rules' })
  rules: string | null;

  @ApiProperty({ description: 'Meetings held so far' })
  meetings: number;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD' })
  lastMeetingOn: string | null;
}

/** A school, grade or class with its newest committee. */
export class UnitCommitteeView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: committeeLevels })
  level: CommitteeLevel;

  @ApiProperty({ type: CommitteeView, nullable: true })
  committee: CommitteeView | null;
}

export class UnitCommitteePage extends PageOf(UnitCommitteeView) {}

export class TermOfOfficeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  since: string;

  @ApiProperty()
  until: string;
}

export class CommitteeDetailView extends CommitteeView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: committeeLevels })
  level: CommitteeLevel;

  @ApiProperty({ type: [SeatView], description: 'Those in office, and those who left it during the term' })
  members: SeatView[];

  @ApiProperty({
    type: [TermOfOfficeView],
    description: 'All terms of office of this unit, the newest first',
  })
  terms: TermOfOfficeView[];

  @ApiProperty()
  revision: number;
}
