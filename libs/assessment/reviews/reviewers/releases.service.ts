import { Injectable } from '@nestjs/common';
import { Clock, Conflict } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Reopening } from '../outcome/reopening.service';
import type { ReviewEntity } from '../sheets/review.entity';
import { ReviewRepository } from '../sheets/review.repository';
import { isReleasable, reopens, type ReviewEnd } from './release.rule';
import { ReviewBook } from './review-book.service';
import { Seats } from './seats.service';

interface Ending {
  because: ReviewEnd;
  reason: string;
  /** Person id; null: the platform. */
  by: string | null;
}

/** Takes a sheet from its reviewer and draws somebody else at once. It is set aside, never deleted. */
@Injectable()
export class Releases {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly seats: Seats,
    private readonly reopening: Reopening,
    private readonly book: ReviewBook,
    private readonly clock: Clock,
  ) {}

  /**
   * What rested on a finished sheet is done again: the review comes back, its scores leave the rating, and who had judged
   * a dispute with this sheet judges it no more.
   * @throws Conflict `review.not-writable` when it has ended, or may not be taken for this cause any more
   */
  free({ id, assessmentId }: Pick<ReviewEntity, 'id' | 'assessmentId'>, end: Ending): Promise<void> {
    return this.book.writing(async () => {
      const all = await this.reviews.lockAll(assessmentId);
      const held = all.find((each) => each.id === id);
      const standing = await this.reopening.standing(assessmentId);
      if (!held || !isReleasable(held, end.because, { state: standing.state, others: all }))
        throw new Conflict('review.not-writable', 'This sheet is finished or taken back.');
      await this.end(standing, held, end);
      const judge = all.find(({ seat, active }) => seat === 3 && active === 1);
      const isReopened = reopens(held, standing.state);
      if (isReopened && held.seat < 3 && judge)
        await this.end(standing, judge, { because: 'superseded', reason: '', by: null });
      const now = isReopened ? await this.reopening.reopen(standing, held) : standing;
      if (['CITY_REVIEW', 'ADJUDICATION'].includes(now.state)) await this.seats.refill(now, held.seat);
    });
  }

  private async end(assessment: AssessmentEntity, review: ReviewEntity, end: Ending): Promise<void> {
    await this.reviews.end(review.id, { ...end, at: this.clock.now() });
    await this.book.ended(assessment, review, end);
  }
}
