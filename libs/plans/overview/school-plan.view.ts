import { ApiProperty } from '@nestjs/swagger';
import { schoolKinds, type SchoolKind } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { planStates, type PlanState } from '../plans/plan-kinds.rule';

export class SchoolPlanView {
  @ApiProperty()
  schoolId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: schoolKinds, nullable: true })
  schoolKind: SchoolKind | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a published plan.' })
  planId: string | null;

  @ApiProperty({ enum: [...planStates, 'none'], description: 'none: nothing has been begun yet.' })
  state: PlanState | 'none';

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'First publication.' })
  publishedAt: Date | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Before week 4 and for every grade.' })
  inTime: boolean | null;

  @ApiProperty({ description: 'Sessions families read.' })
  sessions: number;
}

export class SchoolPlanPage extends PageOf(SchoolPlanView) {
  @ApiProperty({ description: 'Schools that have published, of all in the unit.' })
  published: number;

  @ApiProperty({ description: 'All schools in the unit, whatever the filter.' })
  schools: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day that is too late.' })
  deadline: string | null;
}
