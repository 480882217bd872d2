import { Injectable } from '@nestjs/common';
import { EvidenceScores } from '@libs/rating';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import { DecidedFigures } from '../../panels/decided-figures.service';
import { ReviewBook } from '../reviewers/review-book.service';
import type { ReviewEntity } from '../sheets/review.entity';
import { SeatedSheets, type Sheets } from '../sheets/seated-sheets.service';

/** Brings an assessment on once its sheets allow it: to a third person, or with its scores into the rating. */
@Injectable()
export class Settlement {
  constructor(
    private readonly sheets: SeatedSheets,
    private readonly assessments: Assessments,
    private readonly scores: EvidenceScores,
    private readonly figures: DecidedFigures,
    private readonly book: ReviewBook,
  ) {}

  hold(assessment: Pick<AssessmentEntity, 'id' | 'cycleId'>): Promise<Sheets> {
    return this.sheets.hold(assessment);
  }

  /** As it stands now. */
  standing(assessmentId: string): Promise<AssessmentEntity> {
    return this.assessments.get(assessmentId);
  }

  /** Inside the transaction that has finished this sheet. */
  async finished(review: ReviewEntity): Promise<void> {
    await this.book.finished(await this.assessments.get(review.assessmentId), review);
    await this.settle(review.assessmentId);
  }

  /** Inside the transaction that has finished a sheet, or set one aside. */
  async settle(assessmentId: string): Promise<void> {
    const assessment = await this.assessments.get(assessmentId);
    const { items, verdict } = await this.sheets.read(assessment);
    if (!verdict.bothFinished) return;
    const by = { role: 'platform', by: null } as const;
    if (!verdict.concluded) {
      const facts = { items: verdict.disputed.join(' ') };
      await this.assessments.move(assessmentId, { action: 'adjudicate', ...by, facts });
      return;
    }
    const scores = items.map(({ code, measure }) => ({
      measure,
      value: verdict.concluded?.get(code) ?? 0,
      sourceId: assessmentId,
    }));
    const { cycleId, unitId } = assessment;
    const snapshotId = await this.scores.record(cycleId, unitId, scores);
    if (snapshotId) await this.figures.rest(assessmentId, snapshotId);
    const facts = Object.fromEntries(verdict.concluded);
    await this.assessments.move(assessmentId, { action: 'conclude-review', ...by, facts });
  }
}
