import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { getMeasure } from '../engine/measure.rule';
import { ComputationOrdered } from '../snapshots/computation-ordered.event';
import { EvidenceScoreRepository } from './evidence-score.repository';

export interface ConcludedScore {
  /** A measure that is judged by reviewers. */
  measure: string;
  /** 0–1 */
  value: number;
  sourceId: string;
}

/** The door by which a concluded review enters the rating. What reviewers have judged stands before what was declared. */
@Injectable()
export class EvidenceScores {
  constructor(
    private readonly repository: EvidenceScoreRepository,
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** All or none; the school is rated again soon after. @throws Error for a measure that is counted, or a value off 0–1 */
  async record(cycleId: string, unitId: string, scores: ConcludedScore[]): Promise<void> {
    const concludedAt = this.clock.now();
    const rows = scores.map(({ measure, value, sourceId }) => {
      if (!isReviewed(measure) || !(value >= 0 && value <= 1)) {
        throw new Error(`${value} of ${measure} is no score of a review`);
      }
      return { cycleId, unitId, measure, value: String(value), sourceId, concludedAt };
    });
    await this.transactions.run(async () => {
      await this.repository.put(rows);
      const { path } = await this.units.get(unitId);
      await this.outbox.announce(ComputationOrdered, { path });
    });
  }
}

function isReviewed(measure: string): boolean {
  const { shape, counted } = getMeasure(measure);
  return counted === 'no' && (shape === 'step' || shape === 'yes-no');
}
