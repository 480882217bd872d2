import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { getMeasure } from '../engine/measure.rule';
import { EvidenceScoreRepository } from './evidence-score.repository';
import { ScoreEntry } from './score-entry.service';

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
    private readonly entry: ScoreEntry,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * All or none. While the cycle runs the school is rated again soon after; after its freeze it stands from now on on
   * the frozen inputs with these scores: answers the id of that snapshot, else null.
   * @throws Error for a measure that is counted, or a value off 0–1
   */
  async record(cycleId: string, unitId: string, scores: ConcludedScore[]): Promise<string | null> {
    const concludedAt = this.clock.now();
    const rows = scores.map(({ measure, value, sourceId }) => {
      if (!isReviewed(measure) || !(value >= 0 && value <= 1)) {
        throw new Error(`${value} of ${measure} is no score of a review`);
      }
      return { cycleId, unitId, measure, value: String(value), sourceId, concludedAt };
    });
    return this.transactions.run(async () => {
      // Held until the commit: the freeze waits, and then finds these scores.
      const counted = await this.entry.isCounted(cycleId);
      await this.repository.put(rows);
      return this.entry.enter(cycleId, unitId, counted);
    });
  }

  /** What a review has found counts no more: as if it had not been held. Inside the transaction that opens it again. */
  async withdraw(cycleId: string, unitId: string, sourceId: string): Promise<void> {
    const counted = await this.entry.isCounted(cycleId);
    await this.repository.remove(cycleId, unitId, sourceId);
    await this.entry.leave(cycleId, unitId, counted);
  }
}

function isReviewed(measure: string): boolean {
  const { shape, counted } = getMeasure(measure);
  return counted === 'no' && (shape === 'step' || shape === 'yes-no');
}
