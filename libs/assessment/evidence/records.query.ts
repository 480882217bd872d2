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
  // Only with its rules: names of parents are nobody's evidence.
  committee: {
    sql: `SELECT c.id, CONCAT(u.name, ' · ', c.since_day, ' – ', c.until_day) AS title, c.since_day AS day
            FROM units u JOIN committees c ON c.unit_id = u.id
           WHERE u.path LIKE CONCAT(?, '%') AND c.archived_at IS NULL AND c.rules IS NOT NULL`,
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
  training: {
    sql: `SELECT r.id, CONCAT(r.title, ' · ', m.name) AS title, r.held_on AS day
            FROM faculty_members m JOIN training_records r ON r.member_id = m.id
           WHERE m.school_id = ? AND m.archived_at IS NULL AND r.archived_at IS NULL`,
    of: ({ id }) => id,
  },
  talent: {
    sql: `SELECT t.id, CONCAT(m.name, ' · ', t.document_number) AS title, t.since_day AS day
            FROM faculty_members m JOIN talents t ON t.member_id = m.id
           WHERE m.school_id = ? AND m.archived_at IS NULL AND t.withdrawn_at IS NULL`,
    of: ({ id }) => id,
  },
  pairing: {
    sql: `SELECT p.id, partner.name AS title, p.since_day AS day
            FROM school_pairings p JOIN units partner ON partner.id = p.partner_id
           WHERE p.school_id = ? AND p.archived_at IS NULL`,
    of: ({ id }) => id,
  },
  community: {
    sql: `SELECT id, CONCAT(community, ' · ', title) AS title, ${dayOf('starts_at')} AS day FROM community_sessions
           WHERE school_id = ? AND archived_at IS NULL AND starts_at < UTC_TIMESTAMP()`,
    of: ({ id }) => id,
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
