import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { assessmentStates, type AssessmentState } from '../../assessments/transition.rule';
import { reviewEnds, reviewStates, type ReviewEnd, type ReviewState } from './release.rule';

const talentLevels = ['expert', 'master', 'backbone'] as const;

export class ReviewerView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ description: 'Sheets being written in this cycle' })
  open: number;

  @ApiProperty({ description: 'Sheets finished in this cycle' })
  finished: number;

  @ApiProperty({ description: 'Visits of this cycle' })
  visits: number;

  @ApiProperty({ description: 'Schools this person has declared not to be free to judge' })
  conflicts: number;

  @ApiProperty({ type: [String], description: 'Names of those schools' })
  conflictSchools: string[];

  @ApiProperty({ type: [String], description: 'Districts for which this person is never drawn' })
  districts: string[];

  @ApiProperty({ description: 'Of the role' })
  grantId: string;

  @ApiProperty({ format: 'date-time' })
  since: string;

  @ApiProperty({ description: 'false until the activation password has been changed' })
  activated: boolean;
}

export class ReviewerPage extends PageOf(ReviewerView) {}

/** Somebody of the registers who may be made a reviewer. */
export class ReviewerCandidateView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  schoolName: string;

  @ApiProperty()
  districtName: string;

  @ApiProperty({ enum: talentLevels, nullable: true, description: 'The highest level that stands today' })
  level: (typeof talentLevels)[number] | null;

  @ApiProperty({ description: 'false: no account is linked in the register; appoint by the phone number' })
  hasAccount: boolean;

  @ApiProperty()
  isReviewer: boolean;
}

export class ReviewerCandidatePage extends PageOf(ReviewerCandidateView) {}

export class ReviewerAppointedView {
  @ApiProperty()
  grantId: string;
}

export class SetAsideLineView {
  @ApiProperty() code: string;

  @ApiProperty() name: string;

  @ApiProperty({ type: Number, nullable: true, description: '0–1' }) step: number | null;

  @ApiProperty() comment: string;
}

export class AssignedReviewView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: '1 and 2: independent; 3: judges what they dispute' })
  seat: number;

  @ApiProperty()
  reviewerName: string;

  @ApiProperty({ enum: reviewStates })
  state: ReviewState;

  @ApiProperty({ enum: reviewEnds, nullable: true })
  endedBecause: ReviewEnd | null;

  @ApiProperty({ description: 'What was said when it ended; empty otherwise' })
  endedReason: string;

  @ApiProperty({
    type: [SetAsideLineView],
    description: 'What stands on a sheet that has ended: it counts no more',
  })
  setAside: SetAsideLineView[];

  @ApiProperty({ description: 'Somebody else may be drawn in this place' })
  replaceable: boolean;

  @ApiProperty({ description: 'false: chosen by an officer' })
  drawn: boolean;

  @ApiProperty({ description: 'Items with a step' })
  answered: number;

  @ApiProperty()
  of: number;

  @ApiProperty({ type: String, format: 'date-time' })
  assignedAt: Date;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: Date | null;
}

export class DrawView {
  @ApiProperty({ description: '32 hexadecimal digits' })
  seed: string;

  @ApiProperty({ description: 'How many could be drawn' })
  free: number;

  @ApiProperty()
  drawn: number;

  @ApiProperty({ description: 'Drawn again from seed and pool just now, with the same answer' })
  holds: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  drawnAt: Date;
}

/** The school’s own courses that its reviewers look at. */
export class CourseDrawView extends DrawView {
  @ApiProperty({ type: [String] })
  titles: string[];
}

export class SeatScoreView {
  @ApiProperty({ description: '1 and 2: independent; 3: judged the dispute' })
  seat: number;

  @ApiProperty({ type: Number, nullable: true })
  step: number | null;

  @ApiProperty()
  comment: string;
}

export class JudgedItemView {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['indicator', 'gate'] })
  kind: 'indicator' | 'gate';

  @ApiProperty()
  name: string;

  @ApiProperty()
  points: number;

  @ApiProperty()
  disputed: boolean;

  @ApiProperty({ type: [SeatScoreView] })
  scores: SeatScoreView[];

  @ApiProperty({ type: Number, nullable: true, description: '0–1; null while a dispute is open' })
  concluded: number | null;
}

export class AssessmentReviewsView {
  @ApiProperty({ enum: assessmentStates })
  state: AssessmentState;

  @ApiProperty()
  version: number;

  @ApiProperty({ type: [AssignedReviewView] })
  reviews: AssignedReviewView[];

  @ApiProperty({ type: [Number], description: 'Seats that ought to be taken and are not' })
  emptySeats: number[];

  @ApiProperty({ type: [DrawView] })
  draws: DrawView[];

  @ApiProperty({ type: CourseDrawView, nullable: true, description: 'null: no review was opened' })
  courseDraw: CourseDrawView | null;

  @ApiProperty({ description: 'Only from now on are the sheets shown' })
  bothFinished: boolean;

  @ApiProperty({ type: [JudgedItemView], description: 'Empty until both have finished' })
  items: JudgedItemView[];
}

/** For the school and its district: what was found, without who found it. */
export class ReviewOutcomeView {
  @ApiProperty({ description: 'The review is concluded' })
  concluded: boolean;

  @ApiProperty({ type: [JudgedItemView], description: 'Empty before' })
  items: JudgedItemView[];
}
