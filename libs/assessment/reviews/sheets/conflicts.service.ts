import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Transactions, type Caller } from '@libs/platform';
import { ReviewerConflictRepository } from '../reviewers/reviewer-conflict.repository';
import { mayDeclareConflict } from '../reviewers/release.rule';
import { Releases } from '../reviewers/releases.service';
import { OwnReviews } from './own-reviews.service';

/** A reviewer says that he or she is not free to judge a school; another is drawn. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly own: OwnReviews,
    private readonly conflicts: ReviewerConflictRepository,
    private readonly releases: Releases,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Also of a finished sheet. @throws NotFound `review.not-found`; Conflict `review.decided` once the panel has decided */
  async declare(caller: Caller, id: string, reason: string): Promise<void> {
    const { review, assessment } = await this.own.open(caller, id);
    if (!mayDeclareConflict(assessment.state))
      throw new Conflict('review.decided', 'This application is decided, or not under review any more.');
    await this.transactions.run(async () => {
      const about = { personId: caller.personId, unitId: assessment.unitId };
      await this.releases.free(review, { because: 'conflict', reason: reason.trim(), by: caller.personId });
      await this.conflicts.addUnlessThere({ ...about, declaredAt: this.clock.now() });
    });
  }
}
