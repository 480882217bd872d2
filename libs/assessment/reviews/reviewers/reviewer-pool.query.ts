import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { nearDistrictValues, notNearDistrict } from '../../near-district.query';
import type { Candidate } from './reviewer-draw.rule';

/** For whom reviewers are sought. */
export interface Sought {
  assessmentId: string;
  cycleId: string;
  unitId: string;
  unitPath: string;
  /** Path of the school's district. */
  districtPath: string;
}

/** A reviewer of the pool. */
export interface PooledReviewer {
  id: string;
  name: string;
  unitName: string;
  grantId: string;
  since: Date;
  activated: boolean;
  open: number;
  finished: number;
  conflicts: number;
}

/** Sheets of a cycle that are being written or stand; what was withdrawn asks for no more work. */
const carriedIn = `SELECT COUNT(*) FROM reviews r JOIN assessments a ON a.id = r.assessment_id
  WHERE r.reviewer_id = p.id AND r.active = 1 AND a.cycle_id = ?
    AND (r.state = 'FINISHED' OR a.state <> 'WITHDRAWN')`;

/**
 * Free to judge the school: reviewer of its city; no office and no child in its district; no conflict declared; never
 * assigned to this assessment before.
 */
const free = `g.role = 'reviewer' AND g.revoked_at IS NULL AND ? LIKE CONCAT(unit.path, '%')
  AND ${notNearDistrict}
  AND NOT EXISTS (SELECT 1 FROM reviewer_conflicts c WHERE c.person_id = p.id AND c.unit_id = ?)
  AND NOT EXISTS (SELECT 1 FROM reviews earlier WHERE earlier.assessment_id = ? AND earlier.reviewer_id = p.id)`;

const freeFor = ({ unitPath, districtPath, unitId, assessmentId }: Sought): unknown[] => [
  unitPath,
  ...nearDistrictValues(districtPath),
  unitId,
  assessmentId,
];

const poolBelow = (paths: string[]): string =>
  `g.role = 'reviewer' AND g.revoked_at IS NULL AND (${paths.map(() => 'unit.path LIKE ?').join(' OR ')})`;

/** Who may review what. */
@Injectable()
export class ReviewerPoolQuery {
  constructor(private readonly database: Database) {}

  /** Everybody who may be drawn, with what each carries in this cycle. */
  async candidates(sought: Sought): Promise<Candidate[]> {
    const rows = await this.database.query<{ id: string; carried: string | number }>(
      `SELECT p.id, (${carriedIn}) AS carried
         FROM role_grants g JOIN people p ON p.id = g.person_id JOIN units unit ON unit.id = g.unit_id
        WHERE ${free} GROUP BY p.id ORDER BY p.id`,
      [sought.cycleId, ...freeFor(sought)],
    );
    return rows.map(({ id, carried }) => ({ id, carried: Number(carried) }));
  }

  /** A page of the pool by name; with `sought`, only those free to judge that school. */
  async page(
    paths: string[],
    cycleId: string,
    query: PageQuery,
    sought?: Sought,
  ): Promise<[PooledReviewer[], number]> {
    if (paths.length === 0) return [[], 0];
    const where = sought ? `${poolBelow(paths)} AND ${free}` : poolBelow(paths);
    const values = [...paths.map((path) => `${path}%`), ...(sought ? freeFor(sought) : [])];
    const from = `FROM role_grants g JOIN people p ON p.id = g.person_id JOIN units unit ON unit.id = g.unit_id
      WHERE ${where}`;
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(DISTINCT p.id) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<Omit<PooledReviewer, 'activated'> & { temporary: number }>(
      `SELECT p.id, p.name, p.password_temporary AS temporary, MIN(unit.name) AS unitName, MIN(g.id) AS grantId,
              MIN(g.created_at) AS since,
              (${carriedIn} AND r.state = 'OPEN') AS open, (${carriedIn} AND r.state = 'FINISHED') AS finished,
              (SELECT COUNT(*) FROM reviewer_conflicts c WHERE c.person_id = p.id) AS conflicts
         ${from} GROUP BY p.id, p.name, p.password_temporary ORDER BY p.name, p.id LIMIT ? OFFSET ?`,
      [cycleId, cycleId, ...values, query.pageSize, offsetOf(query)],
    );
    const counted = rows.map(({ temporary, ...row }) => ({
      ...row,
      activated: !temporary,
      open: Number(row.open),
      finished: Number(row.finished),
      conflicts: Number(row.conflicts),
    }));
    return [counted, Number(count?.total ?? 0)];
  }
}
