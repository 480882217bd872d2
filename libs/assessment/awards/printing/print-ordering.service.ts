import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import { PrintRunAsked } from './print-run.event';

/** The order with its word to the worker, in one transaction. */
@Injectable()
export class PrintOrdering {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  during<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  order(runId: string): Promise<void> {
    return this.outbox.announce(PrintRunAsked, { runId });
  }
}
