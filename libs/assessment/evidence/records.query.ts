import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { RecordKind } from './record-kind.rule';

/** A record of the school as evidence shows it. */
export interface LinkedRecord {
  kind: RecordKind;
  id: string;
  title: string;
  /** YYYY-MM-DD in Asia/Shanghai. */
  day: string;
  /** How many of what its kind is counted in (people, sessions, hours …); null where nothing is counted. */
  amount: number | null;
}

interface School {
  id: string;
  path: string;
}

/** Records of one kind: a statement with `id, title, day, amount` and one parameter. */
interface RecordSource {
  sql: string;
  of: (school: School) => string;
}

type Row = Omit<LinkedRecord, 'amount'> & { amount: number | string | null };

/** The day of an instant that is kept in UTC, as people in the city read it. */
const dayOf = (column: string) => `DATE_FORMAT(DATE_ADD(${column}, INTERVAL 8 HOUR), '%Y-%m-%d')`;

/** What a school has recorded that others may read: no drafts, nothing put away, of people their number only. */
const own: [RecordKind, RecordSource][] = Object.entries({
  plan: {
    sql: `SELECT p.id, p.school_year AS title, ${dayOf('v.published_at')} AS day,
                 (SELECT COUNT(*) FROM plan_sessions s WHERE s.version_id = v.id) AS amount
            FROM teaching_plans p JOIN plan_versions v ON v.id = p.current_version_id WHERE p.unit_id = ?`,
    of: ({ id }) => id,
  },
  activity: {
    sql: `SELECT a.id, a.title, ${dayOf('a.starts_at')} AS day,
                 (SELECT COUNT(*) FROM activity_attendances t WHERE t.activity_id = a.id AND t.way <> 'make-up') AS amount
            FROM activities a
           WHERE a.school_id = ? AND a.state IN ('HELD', 'CLOSED') AND a.archived_at IS NULL`,
    of: ({ id }) => id,
  },
  meeting: {
    sql: `SELECT m.id, CONCAT(u.name, ' · ', LEFT(m.agenda, 60)) AS title, m.held_on AS day, m.attendance AS amount
            FROM units u JOIN committees c ON c.unit_id = u.id JOIN committee_meetings m ON m.committee_id = c.id
           WHERE u.path LIKE CONCAT(?, '%') AND m.archived_at IS NULL AND c.archived_at IS NULL`,
    of: ({ path }) => path,
  },
  // Only with its rules: names of parents are nobody's evidence.
  committee: {
    sql: `SELECT c.id, CONCAT(u.name, ' · ', c.since_day, ' – ', c.until_day) AS title, c.since_day AS day, c.seats AS amount
            FROM units u JOIN committees c ON c.unit_id = u.id
           WHERE u.path LIKE CONCAT(?, '%') AND c.archived_at IS NULL AND c.rules IS NOT NULL`,
    of: ({ path }) => path,
  },
  course: {
    sql: `SELECT c.id, v.title, ${dayOf('c.published_at')} AS day, v.lesson_count AS amount
            FROM courses c JOIN course_versions v ON v.id = c.current_version_id
           WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`,
    of: ({ id }) => id,
  },
  survey: {
    sql: `SELECT id, title, closes_on AS day, NULL AS amount FROM surveys
           WHERE unit_id = ? AND state IN ('CLOSED', 'COUNTED')`,
    of: ({ id }) => id,
  },
  'visit-round': {
    sql: `SELECT r.id, CONCAT(u.name, ' · ', r.name) AS title, r.until_day AS day,
                 (SELECT COUNT(*) FROM visits v
                   WHERE v.round_id = r.id AND v.done_on IS NOT NULL AND v.archived_at IS NULL) AS amount
            FROM units u JOIN visit_rounds r ON r.class_id = u.id
           WHERE u.path LIKE CONCAT(?, '%') AND r.archived_at IS NULL`,
    of: ({ path }) => path,
  },
  training: {
    sql: `SELECT r.id, CONCAT(r.title, ' · ', m.name) AS title, r.held_on AS day, r.hours AS amount
            FROM faculty_members m JOIN training_records r ON r.member_id = m.id
           WHERE m.school_id = ? AND m.archived_at IS NULL AND r.archived_at IS NULL`,
    of: ({ id }) => id,
  },
  talent: {
    sql: `SELECT t.id, CONCAT(m.name, ' · ', t.document_number) AS title, t.since_day AS day, NULL AS amount
            FROM faculty_members m JOIN talents t ON t.member_id = m.id
           WHERE m.school_id = ? AND m.archived_at IS NULL AND t.withdrawn_at IS NULL`,
    of: ({ id }) => id,
  },
  pairing: {
    sql: `SELECT p.id, partner.name AS title, p.since_day AS day, NULL AS amount
            FROM school_pairings p JOIN units partner ON partner.id = p.partner_id
           WHERE p.school_id = ? AND p.archived_at IS NULL`,
    of: ({ id }) => id,
  },
  community: {
    sql: `SELECT id, CONCAT(community, ' · ', title) AS title, ${dayOf('starts_at')} AS day, participants AS amount
            FROM community_sessions
           WHERE school_id = ? AND archived_at IS NULL AND starts_at < UTC_TIMESTAMP()`,
    of: ({ id }) => id,
  },
} satisfies Partial<Record<RecordKind, RecordSource>>) as [RecordKind, RecordSource][];

@Injectable()
export class RecordsQuery {
  private readonly sources = new Map<RecordKind, RecordSource>(own);

  constructor(private readonly database: Database) {}

  /** Records of a noun above add themselves when the module starts. */
  contribute(kind: RecordKind, source: RecordSource): void {
    this.sources.set(kind, source);
  }

  /** Records of one kind, the latest first. */
  async page(
    school: School,
    kind: RecordKind,
    q: string,
    page: PageQuery,
  ): Promise<{ rows: LinkedRecord[]; total: number }> {
    const source = this.sources.get(kind);
    if (!source) return { rows: [], total: 0 };
    const { sql, of } = source;
    const from = `FROM (${sql}) r WHERE r.title LIKE ? ESCAPE '!'`;
    const values = [of(school), `%${q.replaceAll(/[!%_]/g, '!$&')}%`];
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<Omit<Row, 'kind'>>(
      `SELECT r.id, r.title, r.day, r.amount ${from} ORDER BY r.day DESC, r.id LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return { rows: rows.map((row) => recordOf({ kind, ...row })), total: Number(count?.total ?? 0) };
  }

  /** Those of these ids that are still there, of any kind. */
  async find(school: School, ids: string[]): Promise<Map<string, LinkedRecord>> {
    if (ids.length === 0) return new Map();
    const sources = [...this.sources];
    const all = sources.map(
      ([kind, { sql }]) => `SELECT '${kind}' AS kind, r.id, r.title, r.day, r.amount FROM (${sql}) r`,
    );
    const rows = await this.database.query<Row>(
      `SELECT a.kind, a.id, a.title, a.day, a.amount FROM (${all.join(' UNION ALL ')}) a WHERE a.id IN (?)`,
      [...sources.map(([, { of }]) => of(school)), ids],
    );
    return new Map(rows.map((row) => [row.id, recordOf(row)]));
  }
}

const recordOf = ({ amount, ...row }: Row): LinkedRecord => ({
  ...row,
  amount: amount === null ? null : Number(amount),
});
