import { Injectable } from '@nestjs/common';
import type { Role } from '@libs/organization';
import { Database } from '@libs/platform';

/** Who holds an office over a school. */
@Injectable()
export class OfficesQuery {
  constructor(private readonly database: Database) {}

  /** People with this role over one of the units. */
  async holders(role: Role, unitIds: string[]): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT person_id AS personId FROM role_grants
        WHERE unit_id IN (?) AND role = ? AND revoked_at IS NULL ORDER BY person_id`,
      [unitIds, role],
    );
    return rows.map(({ personId }) => personId);
  }
}
