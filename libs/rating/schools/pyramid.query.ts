import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { RatingTier } from '../standards/standard.rule';

export interface TierCount {
  districtId: string;
  districtName: string;
  tier: RatingTier;
  schools: number;
  /** Sum of the totals, for averages. */
  totals: number;
}

/** A school nobody has rated yet has no standing. */
const notRated = 'unrated' satisfies RatingTier;

/** How many schools stand where: one statement for a whole city. */
@Injectable()
export class PyramidQuery {
  constructor(private readonly database: Database) {}

  /** Of all together. Asks for no more of a school than its index knows. */
  async byTier(cycleId: string, within: string[]): Promise<Pick<TierCount, 'tier' | 'schools'>[]> {
    const rows = await this.database.query<{ tier: RatingTier | null; schools: string }>(
      `SELECT st.tier, COUNT(*) AS schools
         FROM units school
         LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?
        WHERE school.kind = 'school' AND school.archived_at IS NULL
          AND (${within.map(() => 'school.path LIKE ?').join(' OR ')})
        GROUP BY st.tier`,
      [cycleId, ...within.map((path) => `${path}%`)],
    );
    return rows.map(({ tier, schools }) => ({ tier: tier ?? notRated, schools: Number(schools) }));
  }

  async byDistrict(cycleId: string, within: string[]): Promise<TierCount[]> {
    const rows = await this.database.query<Record<keyof TierCount, string | null>>(
      `SELECT district.id AS districtId, district.name AS districtName, st.tier AS tier,
              COUNT(*) AS schools, COALESCE(SUM(st.total), 0) AS totals
         FROM units school
         JOIN units district ON district.id = school.parent_id
         LEFT JOIN rating_standings st ON st.unit_id = school.id AND st.cycle_id = ?
        WHERE school.kind = 'school' AND school.archived_at IS NULL
          AND (${within.map(() => 'school.path LIKE ?').join(' OR ')})
        GROUP BY district.id, district.name, district.position, st.tier
        ORDER BY district.position, district.name, district.id`,
      [cycleId, ...within.map((path) => `${path}%`)],
    );
    return rows.map((row) => ({
      districtId: String(row.districtId),
      districtName: String(row.districtName),
      tier: (row.tier ?? notRated) as RatingTier,
      schools: Number(row.schools),
      totals: Number(row.totals),
    }));
  }

  /** Titles held on a day, each school once, under its highest. From the schools on: titles of earlier years outnumber them. */
  async held(day: string, within: string[]): Promise<{ tier: RatingTier; schools: number }[]> {
    const rows = await this.database.query<{ tier: RatingTier; schools: string }>(
      `SELECT ELT(held.level, 'basic', 'excellent', 'model', 'star') AS tier, COUNT(*) AS schools
         FROM (SELECT t.unit_id, MAX(FIELD(t.tier, 'basic', 'excellent', 'model', 'star')) AS level
                 FROM units school STRAIGHT_JOIN titles t ON t.unit_id = school.id
                WHERE school.kind = 'school' AND school.archived_at IS NULL
                  AND t.since_day <= ? AND COALESCE(t.held_until, t.until_day) >= ?
                  AND (${within.map(() => 'school.path LIKE ?').join(' OR ')})
                GROUP BY t.unit_id) held
        GROUP BY held.level`,
      [day, day, ...within.map((path) => `${path}%`)],
    );
    return rows.map(({ tier, schools }) => ({ tier, schools: Number(schools) }));
  }

  /** How many schools below the path stand before this one: by total, then D, then C. */
  async placeOf(cycleId: string, unitId: string, path: string): Promise<{ place: number; of: number }> {
    const [row] = await this.database.query<{ ahead: string; together: string }>(
      `SELECT SUM((other.total, other.result_points, other.participation_points)
                > (mine.total, mine.result_points, mine.participation_points)) AS ahead, COUNT(*) AS together
         FROM rating_standings mine
         JOIN rating_standings other ON other.cycle_id = mine.cycle_id
         JOIN units school ON school.id = other.unit_id AND school.archived_at IS NULL AND school.path LIKE ?
        WHERE mine.cycle_id = ? AND mine.unit_id = ?`,
      [`${path}%`, cycleId, unitId],
    );
    return { place: Number(row?.ahead ?? 0) + 1, of: Number(row?.together ?? 0) };
  }
}
