import { Injectable } from '@nestjs/common';
import type { SchoolKind, Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { AssessmentState } from './transition.rule';

/** An assessment as lists show it. */
export interface ListedAssessment {
  id: string;
  cycleId: string;
  unitId: string;
  unitName: string;
  districtId: string;
  districtName: string;
  targetTier: Tier;
  state: AssessmentState;
  version: number;
  enteredAt: Date;
  submittedAt: Date | null;
}

export interface Looked {
  /** Paths of units; everything below them is meant. */
  paths: string[];
  states?: readonly AssessmentState[];
  /** States together with the tier that is wished for. */
  standing?: readonly (readonly [AssessmentState, Tier])[];
  cycleId?: string | undefined;
  tier?: Tier | undefined;
  kind?: SchoolKind | undefined;
  /** Part of a school's name. */
  q?: string | undefined;
}

/** Lists of assessments; who has waited longest comes first. */
@Injectable()
export class AssessmentsQuery {
  constructor(private readonly database: Database) {}

  async page(looked: Looked, page: PageQuery): Promise<{ rows: ListedAssessment[]; total: number }> {
    if (looked.paths.length === 0 || looked.states?.length === 0 || looked.standing?.length === 0)
      return { rows: [], total: 0 };
    const { where, values } = conditions(looked);
    const from = `FROM assessments a JOIN units u ON u.id = a.unit_id JOIN units d ON d.id = a.district_id
      WHERE ${where}`;
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<ListedAssessment>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, u.name AS unitName, a.district_id AS districtId,
              d.name AS districtName, a.target_tier AS targetTier, a.state, a.version, a.entered_at AS enteredAt,
              a.submitted_at AS submittedAt
         ${from} ORDER BY a.entered_at, a.id LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** How many stand in each state. */
  async counts(looked: Looked): Promise<{ state: AssessmentState; count: number }[]> {
    if (looked.paths.length === 0) return [];
    const { where, values } = conditions(looked);
    const rows = await this.database.query<{ state: AssessmentState; count: string | number }>(
      `SELECT a.state, COUNT(*) AS count FROM assessments a JOIN units u ON u.id = a.unit_id
        WHERE ${where} GROUP BY a.state`,
      values,
    );
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }
}

function conditions({ paths, states, standing, cycleId, tier, kind, q }: Looked): {
  where: string;
  values: unknown[];
} {
  const parts: [sql: string, values: unknown[]][] = [
    [`(${paths.map(() => 'u.path LIKE ?').join(' OR ')})`, paths.map((path) => `${path}%`)],
  ];
  if (states) parts.push(['a.state IN (?)', [states]]);
  if (standing) parts.push(['(a.state, a.target_tier) IN (?)', [standing]]);
  if (cycleId) parts.push(['a.cycle_id = ?', [cycleId]]);
  if (tier) parts.push(['a.target_tier = ?', [tier]]);
  if (kind) parts.push(['u.school_kind = ?', [kind]]);
  if (q) parts.push([`u.name LIKE ? ESCAPE '!'`, [`%${q.replaceAll(/[!%_]/g, '!$&')}%`]]);
  return { where: parts.map(([sql]) => sql).join(' AND '), values: parts.flatMap(([, values]) => values) };
}
