import { Injectable } from '@nestjs/common';
import { EvidenceScores } from '@libs/rating';
import type { AssessmentEntity } from '../../assessments/assessment.entity';
import { Assessments } from '../../assessments/assessments.service';
import { DecidedFigures } from '../../panels/decided-figures.service';
import type { ReviewEntity } from '../sheets/review.entity';
import { Settlement } from './settlement.service';

/** Brings an assessment back to its reviewers when a sheet its review rested on is set aside. */
@Injectable()
export class Reopening {
  constructor(
    private readonly assessments: Assessments,
    private readonly scores: EvidenceScores,
    private readonly figures: DecidedFigures,
    private readonly settlement: Settlement,
  ) {}

  /** As it stands now. */
  standing(assessmentId: string): Promise<AssessmentEntity> {
    return this.assessments.get(assessmentId);
  }

  /** Inside the transaction that has set the sheet aside; where only the third’s was, the dispute waits for another. */
  async reopen(
    { id, cycleId, unitId }: AssessmentEntity,
    review: Pick<ReviewEntity, 'id' | 'seat'>,
  ): Promise<AssessmentEntity> {
    await this.scores.withdraw(cycleId, unitId, id);
    await this.figures.loosen(id);
    const facts = { review: review.id, seat: review.seat };
    await this.assessments.move(id, { action: 'reopen-review', role: 'platform', by: null, facts });
    await this.settlement.settle(id);
    return this.standing(id);
  }
}
