import { Injectable } from '@nestjs/common';
import type { Role, UnitKind } from '@libs/organization';
import { Database, newId } from '@libs/platform';
import { PersonEntity } from '../people/person.entity';
import { AccountActivationEntity } from './account-activation.entity';

/** A role somebody was given, and the unit it is held over. */
export interface GivenRole {
  role: Role;
  path: string;
  kind: UnitKind;
}

@Injectable()
export class AccountActivationRepository {
  constructor(private readonly database: Database) {}

  /**
   * Holds the account until the transaction ends: a role cannot be given while a password is being made, nor the
   * other way round. null for somebody who is no longer there.
   */
  async lock(personId: string): Promise<{ temporary: boolean; lastIssuer: string | null } | null> {
    const [person] = await this.database.query<{ temporary: number }>(
      'SELECT password_temporary AS temporary FROM people WHERE id = ? AND erased_at IS NULL FOR UPDATE',
      [personId],
    );
    if (!person) return null;
    const [last] = await this.database.of(AccountActivationEntity).find({
      where: { personId },
      order: { issuedAt: 'DESC', id: 'DESC' },
      take: 1,
    });
    return { temporary: Boolean(person.temporary), lastIssuer: last?.issuedBy ?? null };
  }

  rolesOf(personId: string): Promise<GivenRole[]> {
    return this.database.query<GivenRole>(
      `SELECT g.role, u.path, u.kind FROM role_grants g JOIN units u ON u.id = g.unit_id
        WHERE g.person_id = ? AND g.revoked_at IS NULL`,
      [personId],
    );
  }

  listOf(personId: string): Promise<AccountActivationEntity[]> {
    return this.database
      .of(AccountActivationEntity)
      .find({ where: { personId }, order: { issuedAt: 'ASC' } });
  }

  async add(activation: Omit<AccountActivationEntity, 'id'>): Promise<void> {
    await this.database.of(AccountActivationEntity).insert({ ...activation, id: newId() });
  }

  async setPassword(personId: string, passwordHash: string, expiresAt: Date): Promise<void> {
    const change = { passwordHash, passwordTemporary: true, passwordExpiresAt: expiresAt };
    await this.database.of(PersonEntity).update({ id: personId }, change);
  }
}
