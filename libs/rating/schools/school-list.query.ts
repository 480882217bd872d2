import { Injectable } from '@nestjs/common';
import { Database, offsetOf } from '@libs/platform';
import type { Assessment } from '../engine/assess.rule';
import type { RatedTier, RatingTier } from '../standards/standard.rule';
import type { SchoolListDto } from './school-list.dto';

export interface SchoolRow {
  unitId: string;
  name: string;
  code: string;
  kind: string | null;
  districtId: string;
  districtName: string;
  tier: RatingTier;
  /** Decimal text; null before the first computation. */
  total: string | null;
  titleTier: RatedTier | null;
  titleUntil: string | null;
  snapshotId: string | null;
  checkedAt: Date | null;
}

const order: Record<SchoolListDto['sort'], string> = {
  '-total': 'st.total DESC, st.result_points DESC, st.participation_points DESC, school.name, school.id',
  total: 'st.total, st.result_points, st.participation_points, school.name, school.id',
  name: 'school.name, school.id',
  '-name': 'school.name DESC, school.id',
  '-tier': `FIELD(COALESCE(st.tier, 'unrated'), 'unrated', 'basic', 'excellent', 'model', 'star') DESC, st.total DESC, school.id`,
  tier: `FIELD(COALESCE(st.tier, 'unrated'), 'unrated', 'basic', 'excellent', 'model', 'star'), st.total DESC, school.id`,
};

/** The title with the highest tier among those that stand on a day; one a school. */
const heldTitles = `SELECT t.unit_id, MAX(FIELD(t.tier, 'basic', 'excellent', 'model', 'star')) AS level
    FROM titles t WHERE t.since_day <= ? AND COALESCE(t.held_until, t.until_day) >= ? GROUP BY t.unit_id`;

const from = `FROM units school
  JOIN units district ON district.id = school.parent_id
  LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?
  LEFT JOIN (${heldTitles}) held ON held.unit_id = school.id`;

export interface SnapshotContent {
  domains: Assessment['domains'];
  families: number | null;
}

interface Scope {
  cycleId: string;
  /** Today, Asia/Shanghai: titles are held on it. */
  day: string;
  /** Path prefixes within the caller's reach, at least one. */
  within: string[];
}

@Injectable()
export class SchoolListQuery {
  constructor(private readonly database: Database) {}

  async list(scope: Scope, query: SchoolListDto): Promise<{ rows: SchoolRow[]; total: number }> {
    const where = conditionsOf(scope, query);
    const parameters = [scope.cycleId, scope.day, scope.day, ...where.parameters];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from} WHERE ${where.sql}`,
      parameters,
    );
    const rows = await this.database.query<SchoolRow>(
      `SELECT school.id AS unitId, school.name, school.code, school.school_kind AS kind, district.id AS districtId,
              district.name AS districtName, COALESCE(st.tier, 'unrated') AS tier, st.total,
              ELT(held.level, 'basic', 'excellent', 'model', 'star') AS titleTier,
              (SELECT MAX(t.until_day) FROM titles t WHERE t.unit_id = school.id AND t.since_day <= ?
                  AND COALESCE(t.held_until, t.until_day) >= ? AND t.tier = ELT(held.level, 'basic', 'excellent', 'model', 'star')) AS titleUntil,
              st.snapshot_id AS snapshotId, st.checked_at AS checkedAt
         ${from} WHERE ${where.sql} ORDER BY ${order[query.sort]} LIMIT ? OFFSET ?`,
      [scope.day, scope.day, ...parameters, query.pageSize, offsetOf(query)],
    );
    return { rows, total: Number(counted?.total ?? 0) };
  }

  /** What the page shows of the given snapshots beside their standing. */
  async contentsOf(snapshotIds: string[]): Promise<Map<string, SnapshotContent>> {
    if (snapshotIds.length === 0) return new Map();
    const rows = await this.database.query<{
      id: string;
      result: string | Assessment;
      families: string | null;
    }>(
      `SELECT id, result, JSON_UNQUOTE(JSON_EXTRACT(inputs, '$.figures.families.value')) AS families
         FROM rating_snapshots WHERE id IN (?)`,
      [snapshotIds],
    );
    return new Map(
      rows.map(({ id, result, families }) => {
        const { domains } = typeof result === 'string' ? (JSON.parse(result) as Assessment) : result;
        return [id, { domains, families: families === null ? null : Number(families) }];
      }),
    );
  }
}

function conditionsOf(scope: Scope, query: SchoolListDto): { sql: string; parameters: unknown[] } {
  const parts: [string, ...unknown[]][] = [
    [
      `(${scope.within.map(() => 'school.path LIKE ?').join(' OR ')})`,
      ...scope.within.map((path) => `${path}%`),
    ],
    [`school.kind = 'school' AND school.archived_at IS NULL`],
  ];
  if (query.district) parts.push(['district.id = ?', query.district]);
  if (query.tier) parts.push([`COALESCE(st.tier, 'unrated') = ?`, query.tier]);
  if (query.kind) parts.push(['school.school_kind = ?', query.kind]);
  const words = query.q?.trim();
  if (words)
    parts.push(['(school.name LIKE ? OR school.code = ?)', `%${words.replace(/[\\%_]/g, '\\$&')}%`, words]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), parameters: parts.flatMap(([, ...rest]) => rest) };
}
