import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { DrawnThing } from './checklist.rule';

/** What a school has that can be drawn. */
@Injectable()
export class PoolsQuery {
  constructor(private readonly database: Database) {}

  /** The school's own courses that families see. */
  courses(unitId: string): Promise<DrawnThing[]> {
    return this.database.query(
      `SELECT c.id, v.title, NULL AS day FROM courses c JOIN course_versions v ON v.id = c.current_version_id
        WHERE c.unit_id = ? AND c.state = 'PUBLISHED' AND c.archived_at IS NULL ORDER BY c.id`,
      [unitId],
    );
  }

  /** Activities that took place between two days (Asia/Shanghai), both inclusive. */
  records(unitId: string, from: string, until: string): Promise<DrawnThing[]> {
    return this.database.query(
      `SELECT a.id, a.title, DATE_FORMAT(a.starts_at + INTERVAL 8 HOUR, '%Y-%m-%d') AS day FROM activities a
        WHERE a.school_id = ? AND a.state IN ('HELD', 'CLOSED') AND a.archived_at IS NULL
          AND a.starts_at >= ? - INTERVAL 8 HOUR AND a.starts_at < ? + INTERVAL 16 HOUR
        ORDER BY a.id`,
      [unitId, `${from} 00:00:00`, `${until} 00:00:00`],
    );
  }
}
