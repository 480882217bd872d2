import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { recordKinds, type RecordKind } from './record-kind.rule';

/** A record of the school as evidence shows it. */
export interface LinkedRecord {
  kind: RecordKind;
  id: string;
  title: string;
  /** YYYY-MM-DD in Asia/Shanghai. */
  day: string;
}

interface School {
  id: string;
  path: string;
}

/** The day of an instant that is kept in UTC, as people in the city read it. */
const dayOf = (column: string) => `DATE_FORMAT(DATE_ADD(${column}, INTERVAL 8 HOUR), '%Y-%m-%d')`;

/** What a school has recorded that others may read: no drafts, nothing put away. One parameter each. */
const sources: Record<RecordKind, { sql: string; of: (school: School) => string }> = {
  plan: {
    sql: `SELECT p.id, p.school_year AS title, ${dayOf('v.published_at')} AS day
            FROM teaching_plans p JOIN plan_versions v ON v.id = p.current_version_id WHERE p.unit_id = ?`,
    of: ({ id }) => id,
  },
  activity: {
    sql: `SELECT id, title, ${dayOf('starts_at')} AS day FROM activities
           WHERE school_id = ? AND state IN ('HELD', 'CLOSED') AND archived_at IS NULL`,
    of: ({ id }) => id,
  },
  meeting: {
    sql: `SELECT m.id, CONCAT(u.name, ' · ', LEFT(m.agenda, 60)) AS title, m.held_on AS day
            FROM units u JOIN committees c ON c.unit_id = u.id JOIN committee_meetings m ON m.committee_id = c.id
           WHERE u.path LIKE CONCAT(?, '%') AND m.archived_at IS NULL AND c.archived_at IS NULL`,
    of: ({ path }) => path,
  },
  course: {
    sql: `SELECT c.id, v.title, ${dayOf('c.published_at')} AS day
            FROM courses c JOIN course_versions v ON v.id = c.current_version_id
           WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`,
    of: ({ id }) => id,
  },
  survey: {
    sql: `SELECT id, title, closes_on AS day FROM surveys WHERE unit_id = ? AND state IN ('CLOSED', 'COUNTED')`,
    of: ({ id }) => id,
  },
  'visit-round': {
    sql: `SELECT r.id, CONCAT(u.name, ' · ', r.name) AS title, r.until_day AS day
            FROM units u JOIN visit_rounds r ON r.class_id = u.id
           WHERE u.path LIKE CONCAT(?, '%') AND r.archived_at IS NULL`,
    of: ({ path }) => path,
  },
};

@Injectable()
export class RecordsQuery {
  constructor(private readonly database: Database) {}

  /** Records of one kind, the latest first. */
  async page(
    school: School,
    kind: RecordKind,
    q: string,
    page: PageQuery,
  ): Promise<{ rows: LinkedRecord[]; total: number }> {
    const { sql, of } = sources[kind];
    const from = `FROM (${sql}) r WHERE r.title LIKE ? ESCAPE '!'`;
    const values = [of(school), `%${q.replaceAll(/[!%_]/g, '!$&')}%`];
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<Omit<LinkedRecord, 'kind'>>(
      `SELECT r.id, r.title, r.day ${from} ORDER BY r.day DESC, r.id LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return { rows: rows.map((row) => ({ kind, ...row })), total: Number(count?.total ?? 0) };
  }

  /** Those of these ids that are still there, of any kind. */
  async find(school: School, ids: string[]): Promise<Map<string, LinkedRecord>> {
    if (ids.length === 0) return new Map();
    const all = recordKinds.map((kind) => `SELECT '${kind}' AS kind, r.* FROM (${sources[kind].sql}) r`);
    const rows = await this.database.query<LinkedRecord>(
      `SELECT a.kind, a.id, a.title, a.day FROM (${all.join(' UNION ALL ')}) a WHERE a.id IN (?)`,
      [...recordKinds.map((kind) => sources[kind].of(school)), ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
