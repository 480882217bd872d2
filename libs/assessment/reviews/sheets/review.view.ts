import { ApiProperty } from '@nestjs/swagger';
import { tiers, type Tier } from '@libs/organization';
import { PageOf } from '@libs/platform';
import { EvidenceView } from '../../evidence/evidence.view';
import { reviewStates, type ReviewState } from '../reviewers/release.rule';

/** A reviewer's own assignment in a list. */
export class OwnReviewView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: tiers })
  targetTier: Tier;

  @ApiProperty({ description: 'Code of the cycle' })
  cycle: string;

  @ApiProperty({ enum: reviewStates })
  state: ReviewState;

  @ApiProperty({ description: 'true: judges what two others dispute' })
  adjudicates: boolean;

  @ApiProperty({ description: 'Items with a step' })
  answered: number;

  @ApiProperty({ type: String, format: 'date-time' })
  assignedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;
}

export class OwnReviewPage extends PageOf(OwnReviewView) {}

export class AnchoredStepView {
  @ApiProperty({ description: '0–1' })
  value: number;

  @ApiProperty({ description: 'What this step looks like' })
  anchor: string;
}

export class OtherScoreView {
  @ApiProperty({ description: '1 or 2: the two first ones; 3: who judged the dispute' })
  seat: number;

  @ApiProperty({ type: Number, nullable: true })
  step: number | null;

  @ApiProperty()
  comment: string;
}

export class DrawnCourseView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'As it was called when it was drawn' })
  title: string;
}

export class SheetItemView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['indicator', 'gate'] })
  kind: 'indicator' | 'gate';

  @ApiProperty()
  name: string;

  @ApiProperty({ description: '0 for a gate' })
  points: number;

  @ApiProperty({ type: [AnchoredStepView], description: 'From the lowest up' })
  steps: AnchoredStepView[];

  @ApiProperty({ type: Number, nullable: true })
  step: number | null;

  @ApiProperty()
  comment: string;

  @ApiProperty({ type: [EvidenceView], description: 'What the school shows' })
  evidence: EvidenceView[];

  @ApiProperty({
    type: [DrawnCourseView],
    description: 'The school’s own courses that were drawn for this item',
  })
  courses: DrawnCourseView[];

  @ApiProperty({ type: [OtherScoreView], description: 'Empty until both first reviewers have finished' })
  others: OtherScoreView[];
}

export class ReviewSheetView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  assessmentId: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: tiers })
  targetTier: Tier;

  @ApiProperty({ enum: reviewStates })
  state: ReviewState;

  @ApiProperty()
  adjudicates: boolean;

  @ApiProperty({ description: 'Send it along with every save' })
  version: number;

  @ApiProperty({ description: 'It may be written' })
  writable: boolean;

  @ApiProperty({
    description: 'A conflict may be declared: also when it is finished, until the panel has decided',
  })
  conflictMayBeDeclared: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  assignedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;

  @ApiProperty({ type: [SheetItemView] })
  items: SheetItemView[];
}

export class SavedSheetView {
  @ApiProperty()
  version: number;
}
