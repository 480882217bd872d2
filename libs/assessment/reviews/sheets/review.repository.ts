import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '@libs/platform';
import type { ReviewEnd } from '../reviewers/release.rule';
import { ReviewScoreEntity } from './review-score.entity';
import { ReviewEntity } from './review.entity';
import type { SheetLine } from './sheet.rule';

@Injectable()
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<ReviewEntity | null> {
    return this.reviews.findOneBy({ id });
  }

  /**
   * All of an assessment, held until the transaction ends: of two reviewers who finish at once, the second sees the first.
   * Ask for it before anything else is read in the transaction.
   */
  lockAll(assessmentId: string): Promise<ReviewEntity[]> {
    return this.reviews.find({
      where: { assessmentId },
      order: { seat: 'ASC', assignedAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** All there have been on an assessment, by seat; those that have ended first. */
  listOf(assessmentId: string): Promise<ReviewEntity[]> {
    return this.reviews.find({
      where: { assessmentId },
      order: { seat: 'ASC', assignedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Being written by this person, in any assessment. */
  listOpenOf(reviewerId: string): Promise<ReviewEntity[]> {
    return this.reviews.find({ where: { reviewerId, state: 'OPEN' }, order: { id: 'ASC' } });
  }

  async add(reviews: ReviewEntity[]): Promise<void> {
    if (reviews.length > 0) await this.reviews.insert(reviews);
  }

  async end(id: string, end: { because: ReviewEnd; reason: string; at: Date }): Promise<void> {
    const { because: endedBecause, reason: endedReason, at: endedAt } = end;
    await this.reviews.update({ id }, { state: 'ENDED', active: null, endedBecause, endedReason, endedAt });
  }

  /** What somebody has said about him- or herself goes with the account. */
  async forgetConflictsOf(reviewerId: string): Promise<void> {
    await this.reviews.update({ reviewerId, endedBecause: 'conflict' }, { endedReason: '' });
  }

  async change(
    id: string,
    change: Partial<Pick<ReviewEntity, 'state' | 'version' | 'finishedAt'>>,
  ): Promise<void> {
    await this.reviews.update({ id }, change);
  }

  /** By review, each as a whole sheet. */
  async linesOf(reviewIds: string[]): Promise<Map<string, SheetLine[]>> {
    const sheets = new Map<string, SheetLine[]>(reviewIds.map((id) => [id, []]));
    if (reviewIds.length === 0) return sheets;
    const rows = await this.database
      .of(ReviewScoreEntity)
      .find({ where: { reviewId: In(reviewIds) }, order: { reviewId: 'ASC', item: 'ASC' } });
    for (const { reviewId, item, step, comment } of rows)
      sheets.get(reviewId)?.push({ item, step: step === null ? null : Number(step), comment });
    return sheets;
  }

  /** The lines given; those not named stay as they are. */
  async putLines(reviewId: string, lines: readonly SheetLine[]): Promise<void> {
    if (lines.length === 0) return;
    await this.database.execute(
      `INSERT INTO review_scores (review_id, item, step, comment) VALUES ?
       ON DUPLICATE KEY UPDATE step = VALUES(step), comment = VALUES(comment)`,
      [lines.map(({ item, step, comment }) => [reviewId, item, step, comment])],
    );
  }

  private get reviews() {
    return this.database.of(ReviewEntity);
  }
}
