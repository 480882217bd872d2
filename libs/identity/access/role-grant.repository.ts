import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Role } from '@libs/organization';
import { Database, newId } from '@libs/platform';
import { RoleGrantEntity } from './role-grant.entity';

export interface HeldRole {
  /** null for a role that follows from something else: guardian, from the children. */
  grantId: string | null;
  role: Role;
  unitId: string;
  unitName: string;
  unitPath: string;
}

@Injectable()
export class RoleGrantRepository {
  constructor(private readonly database: Database) {}

  listHeldBy(personId: string): Promise<HeldRole[]> {
    return this.database.query<HeldRole>(
      `SELECT g.id AS grantId, g.role, g.unit_id AS unitId, u.name AS unitName, u.path AS unitPath
         FROM role_grants g JOIN units u ON u.id = g.unit_id
        WHERE g.person_id = ? AND g.revoked_at IS NULL ORDER BY g.created_at, g.id`,
      [personId],
    );
  }

  find(id: string): Promise<RoleGrantEntity | null> {
    return this.database.of(RoleGrantEntity).findOneBy({ id, revokedAt: IsNull() });
  }

  findRevoked(id: string): Promise<RoleGrantEntity | null> {
    return this.database.of(RoleGrantEntity).findOneBy({ id, revokedAt: Not(IsNull()) });
  }

  async add(
    grant: Pick<RoleGrantEntity, 'personId' | 'role' | 'unitId' | 'grantedBy' | 'createdAt'>,
  ): Promise<string> {
    const id = newId();
    await this.database.of(RoleGrantEntity).insert({ ...grant, id });
    return id;
  }

  async revoke(id: string, at: Date, by: string | null): Promise<void> {
    await this.database.of(RoleGrantEntity).update({ id }, { revokedAt: at, revokedBy: by });
  }
}
