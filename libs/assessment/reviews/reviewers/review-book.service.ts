import { Injectable } from '@nestjs/common';
import { AssessmentNews } from '../../assessments/assessment-news.service';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import type { ReviewEntity } from '../sheets/review.entity';
import type { ReviewEnd, ReviewState } from './release.rule';
import { ReviewerReleased, ReviewerSeated } from './reviewer-seated.event';

type About = Pick<AssessmentEntity, 'id' | 'unitId'>;

interface Noted {
  from: ReviewState | null;
  to: ReviewState;
  action: 'draw' | 'choose' | 'finish' | 'end';
  by: string | null;
  reason?: string;
  because?: ReviewEnd;
}

/** The life of every sheet in the log of states, and the word to its reviewer; inside the transaction of the act. */
@Injectable()
export class ReviewBook {
  constructor(private readonly news: AssessmentNews) {}

  /** The work in one transaction. */
  writing<T>(work: () => Promise<T>): Promise<T> {
    return this.news.during(work);
  }

  /** `by` null: drawn by the platform, when a seat fell free. */
  async seated(assessment: About, reviews: readonly ReviewEntity[], by: string | null): Promise<void> {
    for (const review of reviews) {
      const action = review.drawId ? 'draw' : 'choose';
      await this.note(assessment, review, { from: null, to: 'OPEN', action, by });
    }
    await this.news.announce(ReviewerSeated, ...reviews.map(({ id }) => ({ reviewId: id })));
  }

  async finished(assessment: About, review: ReviewEntity): Promise<void> {
    const change = { from: 'OPEN', to: 'FINISHED', action: 'finish', by: review.reviewerId } as const;
    await this.note(assessment, review, change);
  }

  /** `review` as it was before. What a reviewer says of a conflict stays on the sheet alone: it goes with the account. */
  async ended(
    assessment: About,
    review: ReviewEntity,
    { because, reason, by }: { because: ReviewEnd; reason: string; by: string | null },
  ): Promise<void> {
    const words = because === 'replaced' ? reason : '';
    const change = { from: review.state, to: 'ENDED', action: 'end', by, reason: words, because } as const;
    await this.note(assessment, review, change);
    await this.news.announce(ReviewerReleased, { reviewId: review.id });
  }

  private note(
    { id: assessment, unitId }: About,
    { id: subjectId, seat }: Pick<ReviewEntity, 'id' | 'seat'>,
    { because, reason = '', ...change }: Noted,
  ): Promise<void> {
    const facts = { assessment, seat, ...(because && { because }) };
    return this.news.note({ subject: 'review', subjectId, unitId, ...change, reason, facts });
  }
}
