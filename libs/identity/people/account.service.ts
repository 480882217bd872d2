import { Injectable } from '@nestjs/common';
import { Malformed, Refused, type Caller } from '@libs/platform';
import { nameProblem, tidyName } from '../families/pupil-name.rule';
import type { Origin } from '../limits/device-cookie';
import { SignInLimits } from '../limits/sign-in-limits.service';
import { Sessions } from '../sessions/sessions.service';
import type { MeChangeBody, PasswordBody } from './account.dto';
import { Passwords } from './passwords';
import type { PersonEntity } from './person.entity';
import { PersonRepository } from './person.repository';
import { refusePhoneItself } from './phone-itself';
import { People } from './people.service';

/** What people change about their own account. */
@Injectable()
export class Account {
  constructor(
    private readonly people: People,
    private readonly repository: PersonRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly limits: SignInLimits,
  ) {}

  /** @throws Malformed for a name that is none */
  async change(caller: Caller, { name, locale }: MeChangeBody): Promise<void> {
    if (name !== undefined && nameProblem(name)) {
      throw new Malformed([{ field: 'name', code: 'name.unreadable', message: 'is no name' }]);
    }
    const change = { ...(name === undefined ? {} : { name: tidyName(name) }), ...(locale ? { locale } : {}) };
    if (Object.keys(change).length > 0) await this.repository.change(caller.personId, change);
    await this.sessions.forget(caller.personId);
  }

  /**
   * A new password ends the sign-ins on all other devices.
   * @throws Refused `account.wrong-password`, `account.same-password`, `account.password-is-phone`; TooMany
   * `request.too-many`
   */
  async changePassword(caller: Caller, body: PasswordBody, origin: Origin): Promise<void> {
    await this.confirm(caller.personId, body.current, origin, 'current');
    if (body.next === body.current) {
      throw new Refused('account.same-password', 'The new password must be another one.');
    }
    refusePhoneItself(body.next, this.people.phoneOf(await this.people.get(caller.personId)));
    const passwordHash = await this.passwords.hash(body.next);
    await this.repository.change(caller.personId, {
      passwordHash,
      passwordTemporary: false,
      passwordExpiresAt: null,
    });
    await this.sessions.closeOthers(caller);
  }

  /**
   * The person shows once more who it is, before what cannot be undone. `field`: where the password stands in the request.
   * @throws Refused `account.wrong-password`, `account.password-expired`; TooMany `request.too-many`
   */
  async confirm(personId: string, password: string, origin: Origin, field = 'password'): Promise<void> {
    const person = await this.people.get(personId);
    await this.limits.attempt(`confirm:${personId}`, origin, async () => {
      if (await this.passwords.matches(password, person.passwordHash)) return this.checkInTime(person);
      throw new Refused('account.wrong-password', 'The password is not right.', {
        errors: [{ field, code: 'account.wrong-password', message: 'is not right' }],
      });
    });
  }

  private checkInTime(person: PersonEntity): void {
    if (!this.people.passwordIsOver(person)) return;
    throw new Refused('account.password-expired', 'This one-time password is over; ask for another one.');
  }
}
