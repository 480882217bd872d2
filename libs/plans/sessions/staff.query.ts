import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Who may be named as instructor of a session. */
@Injectable()
export class StaffQuery {
  constructor(private readonly database: Database) {}

  /** Whether the person holds a role at the unit, below it or over it. */
  async isStaff(personId: string, unitPath: string): Promise<boolean> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT rg.id FROM role_grants rg JOIN units u ON u.id = rg.unit_id
        WHERE rg.person_id = ? AND rg.revoked_at IS NULL AND (u.path LIKE CONCAT(?, '%') OR ? LIKE CONCAT(u.path, '%'))
        LIMIT 1`,
      [personId, unitPath, unitPath],
    );
    return rows.length > 0;
  }
}
