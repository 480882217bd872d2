import { Injectable } from '@nestjs/common';
import { Conflict, Refused, type Caller } from '@libs/platform';
import { Activations, type Activation } from '../activations/activations.service';
import { nameKey, tidyName } from '../families/pupil-name.rule';
import { People } from '../people/people.service';
import { Sessions } from '../sessions/sessions.service';

/** Accounts of people who are appointed. */
@Injectable()
export class StaffAccounts {
  constructor(
    private readonly people: People,
    private readonly activations: Activations,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Inside a transaction: the account with this phone, or a new one with an activation password. An account that is
   * there keeps its password: whoever appoints must not get into it.
   * @param phone E.164
   * @throws Conflict `staff.name-differs`: a wrong digit must not appoint a stranger; Conflict
   * `staff.not-activated-yet`: who made the password in force must not come to hold the new role by it
   */
  async of(
    caller: Caller,
    phone: string,
    name: string,
  ): Promise<{ personId: string; activation: Activation | null }> {
    const known = await this.people.findByPhone(phone);
    if (!known) {
      const { id } = await this.people.add({ name: tidyName(name), phone, password: null });
      return { personId: id, activation: await this.activations.issue(caller, id, 'appointed') };
    }
    if (nameKey(known.name) !== nameKey(name)) {
      throw new Conflict('staff.name-differs', 'The account with this phone number has another name.');
    }
    await this.checkOwn(caller, known.id);
    return { personId: known.id, activation: null };
  }

  /** @throws NotFound when the account is there no more; Conflict `staff.not-activated-yet` */
  async checkKnown(caller: Caller, personId: string): Promise<void> {
    await this.people.get(personId);
    await this.checkOwn(caller, personId);
  }

  private async checkOwn(caller: Caller, personId: string): Promise<void> {
    if (!(await this.activations.isMadeByAnother(caller, personId))) return;
    throw new Conflict(
      'staff.not-activated-yet',
      'This account has a password that somebody else has made; its holder changes it first.',
    );
  }

  /**
   * @throws Refused `staff.active` when the account has been activated: its password is its own; Forbidden
   * `activation.not-yours-to-help`
   */
  async renewActivation(caller: Caller, personId: string): Promise<Activation> {
    const person = await this.people.get(personId);
    if (!person.passwordTemporary) throw new Refused('staff.active', 'This account is in use already.');
    return this.activations.issue(caller, personId, 'renewed');
  }

  /** Makes changed roles count at once. */
  changed(personId: string): Promise<void> {
    return this.sessions.forget(personId);
  }
}
