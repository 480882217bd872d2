import { Injectable } from '@nestjs/common';
import type { Role } from '@libs/organization';
import { Clock, type Caller } from '@libs/platform';
import { PersonRepository } from '../people/person.repository';
import { classTitle } from '../families/class-title.rule';
import { FamiliesQuery } from '../families/families.query';
import type { RoleGrantEntity } from './role-grant.entity';
import { RoleGrantRepository, type HeldRole } from './role-grant.repository';

/** What a person may be: the roles granted over units, and guardian over the class of each child. */
@Injectable()
export class GrantedRoles {
  constructor(
    private readonly people: PersonRepository,
    private readonly grants: RoleGrantRepository,
    private readonly families: FamiliesQuery,
    private readonly clock: Clock,
  ) {}

  /** null for somebody who is no longer there. */
  async callerOf(personId: string, sessionId: string): Promise<Caller | null> {
    const person = await this.people.find(personId);
    if (!person) return null;
    // Who has not yet changed a password that somebody else knows can do nothing but that.
    const held = person.passwordTemporary ? [] : await this.listOf(personId);
    const roles = held.map(({ role, unitId, unitPath }) => ({ role, unitId, unitPath }));
    const { locale, passwordTemporary } = person;
    return { personId, sessionId, locale, roles, ...(passwordTemporary && { passwordTemporary }) };
  }

  /** Gives a role over a unit; answers the grant's id. */
  grant(grant: { personId: string; role: Role; unitId: string; grantedBy?: string }): Promise<string> {
    return this.grants.add({ grantedBy: null, ...grant, createdAt: this.clock.now() });
  }

  /** A grant in force; null when there is none of that id. */
  find(grantId: string): Promise<RoleGrantEntity | null> {
    return this.grants.find(grantId);
  }

  /** One that was taken away; null when there is none of that id. */
  findRevoked(grantId: string): Promise<RoleGrantEntity | null> {
    return this.grants.findRevoked(grantId);
  }

  /** @param by who takes the role away */
  revoke(grantId: string, by: string | null = null): Promise<void> {
    return this.grants.revoke(grantId, this.clock.now(), by);
  }

  async listOf(personId: string): Promise<HeldRole[]> {
    const granted = await this.grants.listHeldBy(personId);
    const children = await this.families.childrenOf(personId);
    const asGuardian = new Map(
      children.map(({ classId, className, gradeName, classPath }): [string, HeldRole] => [
        classId,
        {
          grantId: null,
          role: 'guardian',
          unitId: classId,
          unitName: classTitle(gradeName, className),
          unitPath: classPath,
        },
      ]),
    );
    return [...granted, ...asGuardian.values()];
  }
}
