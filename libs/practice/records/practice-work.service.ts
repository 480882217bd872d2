import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import { PracticeDays } from './practice-days.service';

/** What a change is written with, kept together so that no constructor grows past five. */
@Injectable()
export class PracticeWork {
  constructor(
    readonly transactions: Transactions,
    readonly outbox: Outbox,
    readonly days: PracticeDays,
  ) {}
}
