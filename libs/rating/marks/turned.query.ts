import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** When the school was last counted, as a day in Shanghai (UTC+8 the whole year). */
const countedOn = `DATE_FORMAT(m.counted_at + INTERVAL 8 HOUR, '%Y-%m-%d')`;
const isClean = 'm.dirty_since IS NULL AND m.counted_at IS NOT NULL';
/** The last time the title had its day of the year. */
const ownDay = `DATE_FORMAT(DATE_ADD(t.since_day, INTERVAL GREATEST(0, TIMESTAMPDIFF(YEAR, t.since_day, ?)) YEAR), '%Y-%m-%d')`;

/** What changes a rating without an event of its own: ids of schools that are not marked yet. */
@Injectable()
export class TurnedQuery {
  constructor(private readonly database: Database) {}

  /** No standing in the cycle yet, or none that a pass has left: a new school, a new cycle, ratings laid down as history. */
  uncounted(cycleId: string): Promise<string[]> {
    return this.ids(
      `SELECT school.id FROM units school
         LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?
         LEFT JOIN rating_marks m ON m.unit_id = school.id
        WHERE school.kind = 'school' AND school.archived_at IS NULL
          AND (st.unit_id IS NULL OR m.counted_at IS NULL)`,
      [cycleId],
    );
  }

  /** Since the last count a title has begun, ended or had its day (tenure is in whole years), or a veto has run out. */
  timePassed(today: string): Promise<string[]> {
    return this.ids(
      `SELECT m.unit_id AS id FROM rating_marks m
        WHERE ${isClean} AND ${countedOn} < ? AND (
              EXISTS (SELECT 1 FROM titles t WHERE t.unit_id = m.unit_id AND t.since_day <= ?
                         AND (COALESCE(t.held_until, t.until_day) BETWEEN ${countedOn} AND ? OR ${ownDay} > ${countedOn}))
           OR EXISTS (SELECT 1 FROM rating_vetoes v WHERE v.unit_id = m.unit_id
                         AND v.until_day BETWEEN ${countedOn} AND ?))`,
      [today, today, today, today, today],
    );
  }

  /** Since the last count pupils or guardians have come or gone. */
  async peopleMoved(): Promise<string[]> {
    const [oldest] = await this.database.query<{ at: Date | null }>(
      `SELECT MIN(m.counted_at) AS at FROM rating_marks m WHERE ${isClean}`,
    );
    if (!oldest?.at) return [];
    return this.ids(
      `SELECT DISTINCT m.unit_id AS id
         FROM (SELECT class_id, created_at AS at FROM pupils WHERE created_at >= ?
               UNION ALL SELECT class_id, left_at FROM pupils WHERE left_at >= ?
               UNION ALL SELECT p.class_id, g.ended_at FROM guardianships g JOIN pupils p ON p.id = g.pupil_id
                          WHERE g.ended_at >= ?) moved
         JOIN units class ON class.id = moved.class_id
         JOIN units grade ON grade.id = class.parent_id
         JOIN rating_marks m ON m.unit_id = grade.parent_id AND ${isClean} AND moved.at >= m.counted_at`,
      [oldest.at, oldest.at, oldest.at],
    );
  }

  private async ids(sql: string, parameters: unknown[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(sql, parameters);
    return rows.map(({ id }) => id);
  }
}
