import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, type Page, type PageQuery } from '@libs/platform';
import type { SnapshotView } from './school-history.view';

@Injectable()
export class SchoolHistoryQuery {
  constructor(private readonly database: Database) {}

  /** Every snapshot of a school, over all cycles, the latest first. */
  async list(unitId: string, query: PageQuery): Promise<Page<SnapshotView>> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM rating_snapshots WHERE unit_id = ?',
      [unitId],
    );
    const rows = await this.database.query<Omit<SnapshotView, 'total'> & { total: string }>(
      `SELECT s.id AS snapshotId, c.code AS cycle, s.tier, s.total, s.computed_at AS computedAt,
              st.version AS standardVersion, s.inputs_hash AS inputsHash
         FROM rating_snapshots s
         JOIN rating_cycles c ON c.id = s.cycle_id
         JOIN rating_standards st ON st.id = s.standard_id
        WHERE s.unit_id = ? ORDER BY s.computed_at DESC, s.id DESC LIMIT ? OFFSET ?`,
      [unitId, query.pageSize, offsetOf(query)],
    );
    const items = rows.map((row) => ({ ...row, total: Number(row.total) }));
    return pageOf(items, query, Number(counted?.total ?? 0));
  }
}
