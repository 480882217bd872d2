import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { FamilyLookRepository } from './family-look.repository';

/** Rows of a transaction that is about to end carry times from before it: so far a look goes back behind the last one. */
const overlapMs = 10 * 60_000;

/** Looks for families of whom something was written. */
@Injectable()
export class FamilyLooks {
  constructor(
    private readonly looks: FamilyLookRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Marks the families that may count otherwise since the last look. `seconds`: those verified that a family needs. */
  look(seconds: number): Promise<void> {
    const now = this.clock.now();
    return this.transactions.runAgain(async () => {
      const last = await this.looks.hold();
      await this.looks.lookedAt(now);
      if (!last) return;
      const since = new Date(Math.min(last.getTime(), now.getTime()) - overlapMs);
      await this.looks.forgetPutAway(since);
      await this.looks.markSince(since, seconds);
    });
  }
}
