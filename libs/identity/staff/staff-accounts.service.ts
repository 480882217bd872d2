import { Injectable } from '@nestjs/common';
import { Conflict, Refused } from '@libs/platform';
import { nameKey, tidyName } from '../families/pupil-name.rule';
import { Passwords } from '../people/passwords';
import { People } from '../people/people.service';
import { PersonRepository } from '../people/person.repository';
import { Sessions } from '../sessions/sessions.service';
import { newActivationPassword } from './activation-password.rule';

/** Accounts of people who are appointed. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly people: People,
    private readonly repository: PersonRepository,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * The account with this phone, or a new one with an activation password. An account that is there keeps its
   * password: whoever appoints must not get into it.
   * @param phone E.164
   * @throws Conflict `staff.name-differs`: a wrong digit must not appoint a stranger
   */
  async of(phone: string, name: string): Promise<{ personId: string; activationPassword: string | null }> {
    const known = await this.people.findByPhone(phone);
    if (known && nameKey(known.name) !== nameKey(name)) {
      throw new Conflict('staff.name-differs', 'The account with this phone number has another name.');
    }
    if (known) return { personId: known.id, activationPassword: null };
    const activationPassword = newActivationPassword();
    const person = { name: tidyName(name), phone, password: activationPassword, temporary: true };
    return { personId: (await this.people.add(person)).id, activationPassword };
  }

  /** @throws Refused `staff.active` when the account has been activated: its password is its own */
  async renewActivation(personId: string): Promise<string> {
    const person = await this.people.get(personId);
    if (!person.passwordTemporary) throw new Refused('staff.active', 'This account is in use already.');
    const activationPassword = newActivationPassword();
    await this.repository.change(personId, { passwordHash: await this.passwords.hash(activationPassword) });
    await this.sessions.closeAllOf(personId);
    return activationPassword;
  }

  /** Makes changed roles count at once. */
  changed(personId: string): Promise<void> {
    return this.sessions.forget(personId);
  }
}
