import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, schoolYearStarting, type Page } from '@libs/platform';
import { ActivityCountsQuery } from './activity-counts.query';
import type { ActivityListQueryDto } from './activity.dto';
import type { ActivityHeadView, ActivityItemView } from './activity.view';

type Row = Omit<ActivityHeadView, 'required' | 'classHours'> & { required: number; classHours: string };

/** The activities of a school, the latest first. */
@Injectable()
export class ActivityListQuery {
  constructor(
    private readonly database: Database,
    private readonly counts: ActivityCountsQuery,
  ) {}

  /** `drafts`: whether the reader plans the activities, or only sees what is published. */
  async list(
    schoolId: string,
    query: ActivityListQueryDto,
    drafts: boolean,
  ): Promise<Page<ActivityItemView>> {
    const where = whereOf(schoolId, query, drafts);
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM activities WHERE ${where.sql}`,
      where.parameters,
    );
    const rows = await this.database.query<Row>(
      `SELECT id, kind, state, title, place, starts_at AS startsAt, ends_at AS endsAt, capacity, seating,
              class_hours AS classHours, required
         FROM activities WHERE ${where.sql} ORDER BY starts_at DESC, id DESC LIMIT ? OFFSET ?`,
      [...where.parameters, query.pageSize, offsetOf(query)],
    );
    const counts = await this.counts.of(rows.map(({ id }) => id));
    const items = rows.map((row) => {
      const { taken = 0, waiting = 0, present = 0 } = counts.get(row.id) ?? {};
      return {
        ...row,
        classHours: Number(row.classHours),
        required: Boolean(row.required),
        taken,
        waiting,
        present,
      };
    });
    return pageOf(items, query, Number(counted?.total ?? 0));
  }
}

function whereOf(
  schoolId: string,
  query: ActivityListQueryDto,
  drafts: boolean,
): { sql: string; parameters: unknown[] } {
  const parts = ['school_id = ?', `archived_at IS ${query.archived && drafts ? 'NOT ' : ''}NULL`];
  const parameters: unknown[] = [schoolId];
  const add = (sql: string, ...values: unknown[]): void => {
    parts.push(sql);
    parameters.push(...values);
  };
  if (!drafts) add(`state <> 'DRAFT'`);
  if (query.state) add('state = ?', query.state);
  if (query.kind) add('kind = ?', query.kind);
  if (query.schoolYear) {
    const { from, to } = schoolYearStarting(Number(query.schoolYear.slice(0, 4)));
    add('starts_at >= ? AND starts_at < ?', from, to);
  }
  const words = query.q?.trim();
  if (words) add('title LIKE ?', `%${words.replace(/[\\%_]/g, '\\$&')}%`);
  return { sql: parts.join(' AND '), parameters };
}
