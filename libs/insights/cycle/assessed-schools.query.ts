import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { isWithin, reachOf, type CycleScope } from './cycle-scope.rule';
import type { Entering } from './dwelling.rule';

export interface OutcomeCount {
  targetTier: string;
  state: string;
  assessments: number;
}

/** How the assessments of a cycle went: where they stand, and when they came there. */
@Injectable()
export class AssessedSchoolsQuery {
  constructor(private readonly database: Database) {}

  async outcomes(scope: CycleScope): Promise<OutcomeCount[]> {
    const rows = await this.database.query<Record<keyof OutcomeCount, string>>(
      `SELECT a.target_tier AS targetTier, a.state AS state, COUNT(*) AS assessments
         FROM assessments a JOIN units school ON school.id = a.unit_id
        WHERE a.cycle_id = ? AND ${isWithin(scope)}
        GROUP BY a.target_tier, a.state`,
      [scope.cycleId, ...reachOf(scope)],
    );
    return rows.map((row) => ({ ...row, assessments: Number(row.assessments) }));
  }

  /** Every entering of a state, from the log of states; a few for each assessment. */
  async enterings(scope: CycleScope): Promise<Entering[]> {
    return this.database.query<Entering>(
      `SELECT entry.subject_id AS subjectId, entry.to_state AS state, entry.at AS at
         FROM assessments a
         JOIN units school ON school.id = a.unit_id AND ${isWithin(scope)}
         JOIN state_log entry ON entry.subject_id = a.id AND entry.subject = 'assessment'
              AND NOT entry.from_state <=> entry.to_state
        WHERE a.cycle_id = ?
        ORDER BY entry.sequence`,
      [...reachOf(scope), scope.cycleId],
    );
  }
}
