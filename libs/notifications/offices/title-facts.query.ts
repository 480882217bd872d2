import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database } from '@libs/platform';

interface ToldTitle {
  id: string;
  unitId: string;
  tier: Tier;
  untilDay: string;
  dueDay: string | null;
}

const columns = `t.id, t.unit_id AS unitId, t.tier, t.until_day AS untilDay, t.due_day AS dueDay`;

/** What the sentences about titles and veto cases need. */
@Injectable()
export class TitleFactsQuery {
  constructor(private readonly database: Database) {}

  async title(id: string): Promise<ToldTitle | null> {
    const [row] = await this.database.query<ToldTitle>(`SELECT ${columns} FROM titles t WHERE t.id = ?`, [
      id,
    ]);
    return row ?? null;
  }

  async openTasks(titleId: string): Promise<number> {
    const [row] = await this.database.query<{ tasks: string | number }>(
      'SELECT COUNT(*) AS tasks FROM rectification_tasks WHERE title_id = ? AND closed_at IS NULL',
      [titleId],
    );
    return Number(row?.tasks ?? 0);
  }

  async vetoedUnit(vetoId: string): Promise<string | null> {
    const [row] = await this.database.query<{ unitId: string }>(
      'SELECT unit_id AS unitId FROM rating_vetoes WHERE id = ?',
      [vetoId],
    );
    return row?.unitId ?? null;
  }

  /** Titles in force that end within the days and were not told of for this season yet; some at a time. */
  endingBetween(from: string, until: string, season: string, limit: number): Promise<ToldTitle[]> {
    return this.database.query(
      `SELECT ${columns} FROM titles t
        WHERE t.state IN ('ACTIVE', 'WATCH') AND t.until_day BETWEEN ? AND ?
          AND NOT EXISTS (SELECT 1 FROM notice_rounds r WHERE r.reason = CONCAT('title-ending:', t.id, ':', ?))
        ORDER BY t.until_day, t.id LIMIT ?`,
      [from, until, season, limit],
    );
  }
}
