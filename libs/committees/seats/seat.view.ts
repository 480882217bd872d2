import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { duties, type Duty } from './seat.entity';

export class SeatView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Empty once the account is gone' })
  name: string;

  @ApiProperty({ description: 'Has an account on the platform' })
  hasAccount: boolean;

  @ApiProperty({ enum: duties })
  duty: Duty;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  since: string;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD; null while in office' })
  endedOn: string | null;
}

/** A guardian of the unit who could take a seat. */
export class SeatCandidateView {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'Grade and class of the child' })
  className: string;
}

export class SeatCandidatePage extends PageOf(SeatCandidateView) {}
