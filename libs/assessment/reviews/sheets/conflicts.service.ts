import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Transactions, type Caller } from '@libs/platform';
import { ReviewerConflictRepository } from '../reviewers/reviewer-conflict.repository';
import { Seats } from '../reviewers/seats.service';
import { isWritable, OwnReviews } from './own-reviews.service';

/** A reviewer says that he or she is not free to judge a school; another is drawn. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly own: OwnReviews,
    private readonly conflicts: ReviewerConflictRepository,
    private readonly seats: Seats,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound `review.not-found`; Conflict `review.not-writable` once it is finished */
  async declare(caller: Caller, id: string, reason: string): Promise<void> {
    const { review, assessment } = await this.own.open(caller, id);
    if (!isWritable(review, assessment))
      throw new Conflict('review.not-writable', 'This sheet is finished or taken back.');
    await this.transactions.run(async () => {
      const about = { personId: caller.personId, unitId: assessment.unitId };
      await this.seats.free(review, { because: 'conflict', reason: reason.trim() });
      await this.conflicts.addUnlessThere({ ...about, declaredAt: this.clock.now() });
    });
  }
}
