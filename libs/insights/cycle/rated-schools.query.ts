import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { StandingCount } from './cycle-groups.rule';
import { isWithin, reachOf, type CycleScope } from './cycle-scope.rule';

export interface IndicatorShare {
  districtId: string;
  indicator: string;
  /** Mean share of the indicator's points over the schools that have a figure, 0–1. */
  share: number;
  schools: number;
}

export interface Flow {
  from: string;
  to: string;
  schools: number;
}

/** What the figures of a cycle say of the schools, many at once. */
@Injectable()
export class RatedSchoolsQuery {
  constructor(private readonly database: Database) {}

  async standings(scope: CycleScope): Promise<StandingCount[]> {
    const rows = await this.database.query<Omit<StandingCount, 'tier'> & { tier: string | null }>(
      `SELECT district.id AS districtId, district.name AS districtName, school.school_kind AS kind,
              st.tier AS tier, COUNT(*) AS schools
         FROM units school
         JOIN units district ON district.id = school.parent_id
         LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND ${isWithin(scope)}
        GROUP BY district.id, district.name, district.position, school.school_kind, st.tier
        ORDER BY district.position, district.name, district.id`,
      [scope.cycleId, ...reachOf(scope)],
    );
    // A school nobody has rated yet has no standing.
    return rows.map((row) => ({ ...row, tier: row.tier ?? 'unrated', schools: Number(row.schools) }));
  }

  async indicatorShares(scope: CycleScope): Promise<IndicatorShare[]> {
    const rows = await this.database.query<IndicatorShare & { share: string; schools: string }>(
      `SELECT school.parent_id AS districtId, one.code AS indicator, AVG(one.score) AS share, COUNT(*) AS schools
         FROM rating_standings st
         JOIN units school ON school.id = st.unit_id AND school.archived_at IS NULL AND ${isWithin(scope)}
         JOIN rating_snapshots snap ON snap.id = st.snapshot_id
         JOIN JSON_TABLE(snap.summary, '$.indicators[*]'
                COLUMNS (code VARCHAR(10) PATH '$.code', score DOUBLE PATH '$.score' NULL ON EMPTY)) one
        WHERE st.cycle_id = ? AND one.score IS NOT NULL
        GROUP BY school.parent_id, one.code`,
      [...reachOf(scope), scope.cycleId],
    );
    return rows.map((row) => ({ ...row, share: Number(row.share), schools: Number(row.schools) }));
  }

  /** The last day of the cycle before; null for a first one. */
  async endBefore(untilDay: string): Promise<string | null> {
    const [row] = await this.database.query<{ day: string | null }>(
      `SELECT MAX(until_day) AS day FROM rating_cycles WHERE until_day < ?`,
      [untilDay],
    );
    return row?.day ?? null;
  }

  /** How many schools held which title on one day and which on another. Schools of both days only. */
  async movement(scope: CycleScope, before: string, after: string): Promise<Flow[]> {
    const held = `SELECT t.unit_id AS unitId, MAX(FIELD(t.tier, 'basic', 'excellent', 'model', 'star')) AS level
                    FROM titles t
                   WHERE t.since_day <= ? AND COALESCE(t.held_until, t.until_day) >= ? GROUP BY t.unit_id`;
    const rows = await this.database.query<Flow & { schools: string }>(
      `SELECT COALESCE(ELT(was.level, 'basic', 'excellent', 'model', 'star'), 'unrated') AS \`from\`,
              COALESCE(ELT(now.level, 'basic', 'excellent', 'model', 'star'), 'unrated') AS \`to\`, COUNT(*) AS schools
         FROM units school
         LEFT JOIN (${held}) was ON was.unitId = school.id
         LEFT JOIN (${held}) now ON now.unitId = school.id
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND ${isWithin(scope)}
        GROUP BY was.level, now.level`,
      [before, before, after, after, ...reachOf(scope)],
    );
    return rows.map((row) => ({ ...row, schools: Number(row.schools) }));
  }
}
