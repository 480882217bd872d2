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

/** The highest tier among the titles of a school that stand on a day. */
const heldLevel = `(SELECT MAX(FIELD(t.tier, 'basic', 'excellent', 'model', 'star')) FROM titles t
    WHERE t.unit_id = school.id AND t.since_day <= ? AND COALESCE(t.held_until, t.until_day) >= ?)`;

const from = `FROM units school
  JOIN units district ON district.id = school.parent_id
  LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?`;

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
    const parameters = [scope.cycleId, ...where.parameters];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from} WHERE ${where.sql}`,
      parameters,
    );
    const rows = await this.database.query<SchoolRow>(
      `SELECT page.unitId, page.name, page.code, page.kind, page.districtId, page.districtName, page.tier, page.total,
              page.snapshotId, page.checkedAt, ELT(page.level, 'basic', 'excellent', 'model', 'star') AS titleTier,
              (SELECT MAX(t.until_day) FROM titles t WHERE t.unit_id = page.unitId AND t.since_day <= ?
                  AND COALESCE(t.held_until, t.until_day) >= ? AND t.tier = ELT(page.level, 'basic', 'excellent', 'model', 'star')) AS titleUntil
         FROM (SELECT found.place, school.id AS unitId, school.name, school.code, school.school_kind AS kind,
                      district.id AS districtId, district.name AS districtName, COALESCE(st.tier, 'unrated') AS tier,
                      st.total, ${heldLevel} AS level, st.snapshot_id AS snapshotId, st.checked_at AS checkedAt
                 FROM (SELECT school.id, ROW_NUMBER() OVER (ORDER BY ${order[query.sort]}) AS place
                         ${from} WHERE ${where.sql} ORDER BY place LIMIT ? OFFSET ?) found
                 JOIN units school ON school.id = found.id
                 JOIN units district ON district.id = school.parent_id
                 LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?) page
        ORDER BY page.place`,
      [
        ...[scope.day, scope.day, scope.day, scope.day, ...parameters, query.pageSize, offsetOf(query)],
        scope.cycleId,
      ],
    );
    return { rows, total: Number(counted?.total ?? 0) };
  }

  /** What the page shows of the given snapshots beside their standing. */
  async contentsOf(snapshotIds: string[]): Promise<Map<string, SnapshotContent>> {
    if (snapshotIds.length === 0) return new Map();
    const rows = await this.database.query<{
      id: string;
      domains: string | Assessment['domains'];
      families: string | null;
    }>(
      `SELECT id, JSON_EXTRACT(summary, '$.domains') AS domains, JSON_UNQUOTE(JSON_EXTRACT(inputs, '$.figures.families.value')) AS families
         FROM rating_snapshots WHERE id IN (?)`,
      [snapshotIds],
    );
    return new Map(
      rows.map(({ id, domains, families }) => [
        id,
        {
          domains: typeof domains === 'string' ? (JSON.parse(domains) as Assessment['domains']) : domains,
          families: families === null ? null : Number(families),
        },
      ]),
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
