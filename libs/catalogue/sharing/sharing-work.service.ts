import { Injectable } from '@nestjs/common';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { EditionRepository } from '../editions/edition.repository';

/** What a change is written with, kept together so that no constructor grows past five. */
@Injectable()
export class SharingWork {
  constructor(
    readonly transactions: Transactions,
    readonly outbox: Outbox,
    readonly clock: Clock,
    readonly editions: EditionRepository,
  ) {}
}
