import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

const staff = ['coordinator', 'instructor', 'class_teacher', 'district_officer', 'city_officer'];

@Injectable()
export class CounsellorsQuery {
  constructor(private readonly database: Database) {}

  /** Those of the people who work at the unit: with a role within it or over it (works-at.rule). */
  async workingAt(unitPath: string, personIds: string[]): Promise<Set<string>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.database.query<{ personId: string }>(
      `SELECT DISTINCT r.person_id AS personId FROM role_grants r JOIN units u ON u.id = r.unit_id
        WHERE r.person_id IN (?) AND r.role IN (?) AND r.revoked_at IS NULL
          AND (u.path LIKE CONCAT(?, '%') OR ? LIKE CONCAT(u.path, '%'))`,
      [personIds, staff, unitPath, unitPath],
    );
    return new Set(rows.map(({ personId }) => personId));
  }
}
