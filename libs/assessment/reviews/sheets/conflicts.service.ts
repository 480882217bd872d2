import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Transactions } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { VisitReleases } from '../../site-visits/visit-releases.service';
import { ReviewerConflictRepository } from '../reviewers/reviewer-conflict.repository';
import { mayDeclareConflict } from '../reviewers/release.rule';
import { Releases } from '../reviewers/releases.service';
import type { ReviewEntity } from './review.entity';

interface Declared {
  personId: string;
  reason: string;
  /** The sheet this person holds; null: none. */
  review: ReviewEntity | null;
}

/** Somebody is not free to judge a school: the sheet goes to another, a place on a visit falls free. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly conflicts: ReviewerConflictRepository,
    private readonly releases: Releases,
    private readonly visits: VisitReleases,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Also of a finished sheet or visit. @throws Conflict `review.decided` once the panel has decided */
  async declare(assessment: AssessmentEntity, { personId, reason, review }: Declared): Promise<void> {
    if (!mayDeclareConflict(assessment.state))
      throw new Conflict('review.decided', 'This application is decided, or not under review any more.');
    const release = { because: 'conflict', reason: reason.trim(), by: personId } as const;
    await this.transactions.runAgain(async () => {
      // As whoever concludes the visit at this moment holds it: the visit, then what its end moves.
      await this.visits.hold(assessment.id);
      if (review) await this.releases.free(review, release);
      await this.visits.free(assessment.id, personId, release);
      const about = { personId, unitId: assessment.unitId };
      await this.conflicts.addUnlessThere({ ...about, declaredAt: this.clock.now() });
    });
  }
}
