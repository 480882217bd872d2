import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Malformed, Transactions } from '@libs/platform';
import type { AssessmentEntity } from '../assessments/assessment.entity';
import { Assessments } from '../assessments/assessments.service';
import { schoolStates } from '../assessments/transition.rule';
import { AssessedItems, type AssessedItem } from './assessed-items.service';
import type { EstimateBody } from './self-assessment.dto';
import { SelfAssessmentRepository } from './self-assessment.repository';
import type { EstimateView } from './self-assessment.view';

/** A school's own estimates and notes, one item at a time. */
@Injectable()
export class Estimates {
  constructor(
    private readonly assessments: Assessments,
    private readonly items: AssessedItems,
    private readonly repository: SelfAssessmentRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @throws Malformed `estimate` above the weight; Conflict `estimate.changed-meanwhile`, `estimate.not-now` */
  async keep(assessment: AssessmentEntity, code: string, body: EstimateBody): Promise<EstimateView> {
    checkWithin(await this.items.check(assessment, code), body.estimate);
    return this.transactions.run(async () => {
      // Whoever holds the assessment writes: two first notes on one item cannot pass each other.
      const { state } = await this.assessments.hold(assessment.id);
      if (!schoolStates.includes(state))
        throw new Conflict('estimate.not-now', 'The assessment is not with the school now.', { state });
      const version = (await this.repository.estimate(assessment.id, code))?.version ?? 0;
      if (version !== body.version)
        throw new Conflict('estimate.changed-meanwhile', 'Somebody else has written here meanwhile.', {
          version,
        });
      const kept = { estimate: body.estimate, note: body.note.trim(), version: version + 1 };
      await this.repository.keepEstimate({
        ...kept,
        assessmentId: assessment.id,
        code,
        estimate: kept.estimate === null ? null : String(kept.estimate),
        changedAt: this.clock.now(),
      });
      return { code, ...kept };
    });
  }
}

function checkWithin({ kind, weight }: AssessedItem, estimate: number | null): void {
  const most = kind === 'gate' ? 1 : weight;
  if (estimate === null || estimate <= most) return;
  throw new Malformed([
    { field: 'estimate', code: 'estimate.above-weight', message: `is more than ${most}` },
  ]);
}
