import { ApiProperty } from '@nestjs/swagger';
import { assessmentStates, type AssessmentState } from '../../assessments/transition.rule';

/** Where an assessment stands after a step. */
export class ReviewedAssessmentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: assessmentStates })
  state: AssessmentState;

  @ApiProperty()
  version: number;
}

export class ReturnReasonView {
  @ApiProperty({ type: String, nullable: true, description: 'Indicator or gate; null: the whole' })
  item: string | null;

  @ApiProperty()
  reason: string;
}

export class ReturnRoundView {
  @ApiProperty({ description: '1 for the first time' })
  round: number;

  @ApiProperty({ type: String, format: 'date-time' })
  returnedAt: Date;

  @ApiProperty({ type: [ReturnReasonView] })
  reasons: ReturnReasonView[];
}

export class ReturnItemView {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;
}

export class ReturnsView {
  @ApiProperty({ type: [ReturnRoundView], description: 'The latest first' })
  rounds: ReturnRoundView[];

  @ApiProperty({ type: [ReturnItemView], description: 'What a reason may be about' })
  items: ReturnItemView[];
}
