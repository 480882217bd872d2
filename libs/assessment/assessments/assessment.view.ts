import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { CyclePlanView } from '@libs/rating';
import {
  assessmentActions,
  assessmentStates,
  type AssessmentAction,
  type AssessmentRole,
  type AssessmentState,
} from './transition.rule';

const holders = ['coordinator', 'district_officer', 'city_officer', 'reviewer', 'platform'] as const;

export class AssessedSchoolView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  districtId: string;

  @ApiProperty()
  districtName: string;
}

/** What is the same in lists and on the page: where it stands, and who has it now. */
export class AssessmentLineView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  cycleId: string;

  @ApiProperty({ type: AssessedSchoolView })
  school: AssessedSchoolView;

  @ApiProperty({ enum: tiers })
  targetTier: Tier;

  @ApiProperty({ enum: assessmentStates })
  state: AssessmentState;

  @ApiProperty({ description: 'Send it along with a move' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time', description: 'Since when it stands there' })
  enteredAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: Date | null;

  @ApiProperty({ enum: holders, isArray: true, description: 'Who can bring it on now; nobody at an end' })
  holders: AssessmentRole[];
}

export class AssessmentPage extends PageOf(AssessmentLineView) {}

export class AssessmentStepView {
  @ApiProperty({ enum: assessmentStates, nullable: true })
  from: AssessmentState | null;

  @ApiProperty({ enum: assessmentStates })
  to: AssessmentState;

  @ApiProperty({ enum: assessmentActions })
  action: AssessmentAction;

  @ApiProperty({ type: String, format: 'date-time' })
  at: Date;

  @ApiProperty({ description: 'The words given to the school; empty without any' })
  reason: string;
}

export class AssessmentView extends AssessmentLineView {
  @ApiProperty({ type: CyclePlanView })
  cycle: CyclePlanView;

  @ApiProperty({ enum: assessmentActions, isArray: true, description: 'What the caller may do now' })
  actions: AssessmentAction[];

  @ApiProperty({ type: [AssessmentStepView], description: 'From the beginning' })
  steps: AssessmentStepView[];

  @ApiProperty({ description: 'The figures of the cycle stand and change no more' })
  frozen: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The frozen snapshot it is decided on' })
  snapshotId: string | null;
}

export class AssessmentStateCountView {
  @ApiProperty({ enum: assessmentStates })
  state: AssessmentState;

  @ApiProperty()
  count: number;
}

export class SchoolAssessmentsView {
  @ApiProperty({ type: CyclePlanView, nullable: true, description: 'null: no cycle has been opened yet' })
  cycle: CyclePlanView | null;

  @ApiProperty({ type: AssessmentView, nullable: true, description: 'That of the cycle' })
  current: AssessmentView | null;

  @ApiProperty({ description: 'The school may apply today' })
  mayBegin: boolean;

  @ApiProperty({ type: [AssessmentLineView], description: 'Of earlier cycles, the latest first' })
  earlier: AssessmentLineView[];
}
