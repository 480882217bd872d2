import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database } from '@libs/platform';
import type { RatingTier } from '@libs/rating';
import type { PanelOutcome } from './vote.rule';

/** What waits for the panel, with the numbers a quota ranks by; null where the school was not rated. */
export interface WaitingAssessment {
  id: string;
  cycleId: string;
  version: number;
  unitId: string;
  unitName: string;
  unitPath: string;
  districtId: string;
  districtName: string;
  targetTier: Tier;
  snapshotId: string | null;
  tier: RatingTier | null;
  total: string | null;
  results: string | null;
  participation: string | null;
}

export interface DecidedAssessment {
  assessmentId: string;
  unitName: string;
  districtName: string;
  targetTier: Tier;
  outcome: PanelOutcome;
  reason: string;
  votes: { memberId: string; vote: string }[] | string;
  decidedAt: Date;
}

@Injectable()
export class PanelListQuery {
  constructor(private readonly database: Database) {}

  /** All of a cycle, by district and school: the order says nothing about rank. */
  list(cycleId: string): Promise<WaitingAssessment[]> {
    return this.database.query<WaitingAssessment>(
      `${waiting} AND a.cycle_id = ? ORDER BY d.name, u.name, a.id`,
      [cycleId],
    );
  }

  async find(assessmentId: string): Promise<WaitingAssessment | null> {
    const [found] = await this.database.query<WaitingAssessment>(`${waiting} AND a.id = ?`, [assessmentId]);
    return found ?? null;
  }

  /** The cycle of whoever has waited longest for the panel; null when nobody does. */
  async cycleWaiting(): Promise<string | null> {
    const [found] = await this.database.query<{ cycleId: string }>(
      `SELECT a.cycle_id AS cycleId FROM assessments a JOIN rating_cycles c ON c.id = a.cycle_id
        WHERE a.state = 'PANEL' ORDER BY c.until_day, a.entered_at LIMIT 1`,
    );
    return found?.cycleId ?? null;
  }

  /**
   * Schools of each district, and how many of them have the tier taken: they hold it on that day or are in publicity
   * for it, and do not themselves wait for the panel in this cycle.
   */
  async rooms(
    cycleId: string,
    tier: Tier,
    day: string,
  ): Promise<{ districtId: string; schools: number; held: number }[]> {
    const rows = await this.database.query<{ districtId: string; schools: string; held: string }>(
      `SELECT district.id AS districtId, COUNT(*) AS schools,
              SUM(NOT EXISTS (SELECT 1 FROM assessments w
                               WHERE w.unit_id = school.id AND w.cycle_id = ? AND w.state = 'PANEL' AND w.target_tier = ?)
                  AND (EXISTS (SELECT 1 FROM titles t
                                WHERE t.unit_id = school.id AND t.tier = ? AND t.since_day <= ?
                                  AND COALESCE(t.held_until, t.until_day) >= ?)
                    OR EXISTS (SELECT 1 FROM assessments p
                                WHERE p.unit_id = school.id AND p.cycle_id = ? AND p.target_tier = ?
                                  AND p.state IN ('PUBLICITY', 'OBJECTION')))) AS held
         FROM units school JOIN units district ON district.id = school.parent_id
        WHERE school.kind = 'school' AND school.archived_at IS NULL AND district.kind = 'district'
        GROUP BY district.id`,
      [cycleId, tier, tier, day, day, cycleId, tier],
    );
    return rows.map(({ districtId, schools, held }) => ({
      districtId,
      schools: Number(schools),
      held: Number(held),
    }));
  }

  decisionsOf(panelId: string): Promise<DecidedAssessment[]> {
    return this.database.query<DecidedAssessment>(
      `SELECT p.assessment_id AS assessmentId, u.name AS unitName, d.name AS districtName,
              a.target_tier AS targetTier, p.outcome, p.reason, p.votes, p.decided_at AS decidedAt
         FROM panel_decisions p
         JOIN assessments a ON a.id = p.assessment_id
         JOIN units u ON u.id = a.unit_id
         JOIN units d ON d.id = a.district_id
        WHERE p.panel_id = ? ORDER BY p.decided_at, p.id`,
      [panelId],
    );
  }
}

const waiting = `
  SELECT a.id, a.cycle_id AS cycleId, a.version, a.unit_id AS unitId, u.name AS unitName, u.path AS unitPath,
         a.district_id AS districtId, d.name AS districtName, a.target_tier AS targetTier,
         s.snapshot_id AS snapshotId, s.tier, s.total, s.result_points AS results,
         s.participation_points AS participation
    FROM assessments a
    JOIN units u ON u.id = a.unit_id
    JOIN units d ON d.id = a.district_id
    LEFT JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
   WHERE a.state = 'PANEL'`;
