import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';

/** Transaction and time of one act of writing. */
@Injectable()
export class PlanWork {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  now(): Date {
    return this.clock.now();
  }
}
