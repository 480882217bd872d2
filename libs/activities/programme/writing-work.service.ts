import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';

/** What a change is written with, kept together so that no constructor grows past five. */
@Injectable()
export class WritingWork {
  constructor(
    readonly transactions: Transactions,
    readonly outbox: Outbox,
    readonly clock: Clock,
  ) {}
}
