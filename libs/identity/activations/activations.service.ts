import { Injectable } from '@nestjs/common';
import { Clock, Forbidden, NotFound, Transactions, type Caller } from '@libs/platform';
import { Passwords } from '../people/passwords';
import { Sessions } from '../sessions/sessions.service';
import { mayAppoint } from '../staff/grantable.rule';
import type { ActivationOccasion } from './account-activation.entity';
import { AccountActivationRepository } from './account-activation.repository';
import { newActivationPassword } from './activation-password.rule';

/** Seconds until a one-time password is of no use any more: a week to hand it over. */
export const activationLifetime = 7 * 24 * 3600;

export interface Activation {
  /** Plain; shown once and stored nowhere. */
  password: string;
  expiresAt: Date;
}

/** One-time passwords that one person makes for another; each must be changed at the first sign-in. */
@Injectable()
export class Activations {
  constructor(
    private readonly repository: AccountActivationRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * A new password instead of the old one; ends every sign-in of the person, and is written down with who made it.
   * @throws NotFound `person.not-found`; Forbidden `activation.not-yours-to-help` for somebody who holds a role that
   * the caller does not give: who makes a password could sign in with it
   */
  async issue(
    caller: Caller,
    personId: string,
    occasion: ActivationOccasion,
    pupilId: string | null = null,
  ): Promise<Activation> {
    const password = newActivationPassword();
    // Before the transaction: hashing takes its time, and the account is locked in it.
    const passwordHash = await this.passwords.hash(password);
    const issuedAt = this.clock.now();
    const expiresAt = new Date(issuedAt.getTime() + activationLifetime * 1000);
    return this.transactions.run(async () => {
      if (!(await this.repository.lock(personId))) {
        throw new NotFound('person.not-found', 'There is no such person.');
      }
      await this.checkReach(caller, personId);
      await this.repository.setPassword(personId, passwordHash, expiresAt);
      await this.repository.add({ personId, issuedBy: caller.personId, occasion, pupilId, issuedAt });
      await this.sessions.closeAllOf(personId);
      // Again when it counts: until then a request may have looked up what was before.
      this.transactions.afterCommit(() => this.sessions.forget(personId));
      return { password, expiresAt };
    });
  }

  /** Inside a transaction: whether the password in force is one that somebody other than the caller has made. */
  async isMadeByAnother(caller: Caller, personId: string): Promise<boolean> {
    const account = await this.repository.lock(personId);
    return account !== null && account.temporary && account.lastIssuer !== caller.personId;
  }

  private async checkReach(caller: Caller, personId: string): Promise<void> {
    const roles = await this.repository.rolesOf(personId);
    if (roles.every(({ role, path, kind }) => mayAppoint(caller, role, { path, kind }))) return;
    throw new Forbidden('activation.not-yours-to-help', 'This account is helped by somebody else.');
  }
}
