import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import { FacultyChanged } from './faculty-changed.event';

/** Changes to a school's faculty, each told in the transaction that makes it. */
@Injectable()
export class FacultyNews {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Does the work in one transaction and announces `FacultyChanged`. */
  during<T>(schoolId: string, work: () => Promise<T>): Promise<T> {
    return this.transactions.run(async () => {
      const done = await work();
      await this.outbox.announce(FacultyChanged, { schoolId });
      return done;
    });
  }
}
