import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Outbox, Transactions, type EventType } from '@libs/platform';
import { ComputationOrdered } from '../../snapshots/computation-ordered.event';

/** A change of titles or vetoes in one transaction, and that the school is rated again because of it. */
@Injectable()
export class TitleNews {
  constructor(
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  during<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  /** Inside the transaction of the change. */
  async rateAgain(unitId: string): Promise<void> {
    const { path } = await this.units.get(unitId);
    await this.outbox.announce(ComputationOrdered, { path });
  }

  /** Inside the transaction of the change. */
  announce<P extends object>(event: EventType<P>, payload: P): Promise<void> {
    return this.outbox.announce(event, payload);
  }
}
