import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId, Refused } from '@libs/platform';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import type { ReviewEntity } from '../sheets/review.entity';
import { ReviewRepository } from '../sheets/review.repository';
import { ReviewDrawRepository } from './review-draw.repository';
import { drawReviewers } from './reviewer-draw.rule';
import { ReviewerPoolQuery } from './reviewer-pool.query';
import { ReviewerSearch } from './reviewer-search.service';

/**
 * Draws reviewers for seats and keeps the draw. Always inside the transaction of the act that wants them; answers the new
 * reviews.
 */
@Injectable()
export class Seating {
  constructor(
    private readonly pool: ReviewerPoolQuery,
    private readonly draws: ReviewDrawRepository,
    private readonly reviews: ReviewRepository,
    private readonly search: ReviewerSearch,
    private readonly clock: Clock,
  ) {}

  /**
   * Draws somebody for each of the seats. `by` null: the platform, when a seat fell free.
   * @throws Refused `review.too-few-reviewers` when fewer are free; then nobody is seated
   */
  async draw(
    assessment: AssessmentEntity,
    seats: readonly number[],
    by: string | null,
  ): Promise<ReviewEntity[]> {
    const pool = await this.pool.candidates(await this.search.soughtFor(assessment));
    if (pool.length < seats.length) {
      throw new Refused('review.too-few-reviewers', 'Too few reviewers are free to judge this school.', {
        details: { needed: seats.length, free: pool.length },
      });
    }
    const seed = randomBytes(16).toString('hex');
    const drawn = drawReviewers(seed, pool, seats.length);
    const id = newId();
    const drawnAt = this.clock.now();
    await this.draws.add({ id, assessmentId: assessment.id, seed, pool, drawn, drawnBy: by, drawnAt });
    const sheets = drawn.map((reviewerId, at) =>
      this.sheetFor(assessment, reviewerId, seats[at] as number, id),
    );
    await this.reviews.add(sheets);
    return sheets;
  }

  /** Seats somebody an officer has chosen. @throws Refused `review.not-free` unless that person might have been drawn */
  async choose(assessment: AssessmentEntity, seat: number, reviewerId: string): Promise<ReviewEntity[]> {
    const pool = await this.pool.candidates(await this.search.soughtFor(assessment));
    if (!pool.some(({ id }) => id === reviewerId)) {
      throw new Refused('review.not-free', 'This person is not free to judge this school.', {
        errors: [
          { field: 'reviewerId', code: 'review.not-free', message: 'is not free to judge this school' },
        ],
      });
    }
    const sheet = this.sheetFor(assessment, reviewerId, seat, null);
    await this.reviews.add([sheet]);
    return [sheet];
  }

  private sheetFor(
    { id: assessmentId }: AssessmentEntity,
    reviewerId: string,
    seat: number,
    drawId: string | null,
  ): ReviewEntity {
    const fresh = { state: 'OPEN', version: 1, active: 1, endedBecause: null, endedReason: '' } as const;
    const times = { assignedAt: this.clock.now(), finishedAt: null, endedAt: null };
    return { id: newId(), assessmentId, reviewerId, seat, drawId, ...fresh, ...times };
  }
}
