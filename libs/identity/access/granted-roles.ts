import { Injectable } from '@nestjs/common';
import type { Caller } from '@libs/platform';
import { PersonRepository } from '../people/person.repository';
import { RoleGrantRepository, type HeldRole } from './role-grant.repository';

/** What a person may be: the roles granted over units. */
@Injectable()
export class GrantedRoles {
  constructor(
    private readonly people: PersonRepository,
    private readonly grants: RoleGrantRepository,
  ) {}

  /** null for somebody who is no longer there. */
  async callerOf(personId: string, sessionId: string): Promise<Caller | null> {
    const person = await this.people.find(personId);
    if (!person) return null;
    const held = await this.listOf(personId);
    const roles = held.map(({ role, unitId, unitPath }) => ({ role, unitId, unitPath }));
    return { personId, sessionId, locale: person.locale, roles };
  }

  listOf(personId: string): Promise<HeldRole[]> {
    return this.grants.listHeldBy(personId);
  }
}
