import { Injectable } from '@nestjs/common';
import { Outbox, Transactions } from '@libs/platform';
import type { Origin } from '../limits/device-cookie';
import { Account } from '../people/account.service';
import { Sessions } from '../sessions/sessions.service';
import { ErasureRepository } from './erasure.repository';
import { PersonErased } from './person-erased.event';

/** Deleting an account (PIPL, right to deletion): what tells who it was goes at once, in one transaction. */
@Injectable()
export class Erasure {
  constructor(
    private readonly account: Account,
    private readonly repository: ErasureRepository,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Name, phone, password, sessions, family and roles go; the bare id stays, so that counts of the past do not change.
   * @throws Refused `account.wrong-password`; TooMany `request.too-many`
   */
  async erase(personId: string, password: string, origin: Origin): Promise<void> {
    await this.account.confirm(personId, password, origin);
    await this.transactions.run(async () => {
      await this.repository.erase(personId);
      await this.outbox.announce(PersonErased, { personId });
    });
    await this.sessions.forget(personId);
  }
}
