import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { QueryOutcome, QueryState } from './figure-query.entity';

/** A doubt with the school that has it. */
export interface AskedQuery {
  id: string;
  assessmentId: string;
  unitId: string;
  unitName: string;
  unitPath: string;
  districtName: string;
  tier: Tier;
  code: string;
  state: QueryState;
  reason: string;
  askedAt: Date;
  outcome: QueryOutcome | null;
  answer: string | null;
  answeredAt: Date | null;
}

interface Looked {
  /** Paths of units; everything below them is meant. */
  paths: string[];
  cycleId: string;
  state?: QueryState | undefined;
  /** Part of a school's name. */
  q?: string | undefined;
}

@Injectable()
export class AskedQueriesQuery {
  constructor(private readonly database: Database) {}

  /** Open ones first, who has waited longest before the others; then the latest answers. */
  async page(
    { paths, cycleId, state, q = '' }: Looked,
    page: PageQuery,
  ): Promise<{ rows: AskedQuery[]; total: number }> {
    if (paths.length === 0) return { rows: [], total: 0 };
    const from = `FROM figure_queries f JOIN assessments a ON a.id = f.assessment_id JOIN units u ON u.id = a.unit_id
      JOIN units d ON d.id = a.district_id
     WHERE a.cycle_id = ? AND (${paths.map(() => 'u.path LIKE ?').join(' OR ')})
       AND u.name LIKE ? ESCAPE '!' AND (? IS NULL OR f.state = ?)`;
    const like = `%${q.replaceAll(/[!%_]/g, '!$&')}%`;
    const wanted = state ?? null;
    const values = [cycleId, ...paths.map((path) => `${path}%`), like, wanted, wanted];
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      values,
    );
    const rows = await this.database.query<AskedQuery>(
      `SELECT f.id, f.assessment_id AS assessmentId, a.unit_id AS unitId, u.name AS unitName, u.path AS unitPath,
              d.name AS districtName, a.target_tier AS tier, f.code, f.state, f.reason, f.asked_at AS askedAt,
              f.outcome, f.answer, f.answered_at AS answeredAt
         ${from} ORDER BY f.state = 'OPEN' DESC, IF(f.state = 'OPEN', f.asked_at, NULL), f.asked_at DESC, f.id
        LIMIT ? OFFSET ?`,
      [...values, page.pageSize, offsetOf(page)],
    );
    return { rows, total: Number(count?.total ?? 0) };
  }
}
