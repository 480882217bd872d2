import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database } from '@libs/platform';
import type { Assessment, RatingTier } from '@libs/rating';
import { rankingOf } from './quota.rule';
import type { PanelOutcome } from './vote.rule';

/**
 * What waits for the panel, with the numbers a quota ranks by; null where the school was not rated. The figures are
 * those the assessment rests on, which no count moves after the freeze; before it, those of the day.
 */
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
  /** When its figures were counted, or frozen. */
  countedAt: Date | null;
  tier: RatingTier | null;
  /** The tier when everything missing counts as nothing. */
  assuredTier: RatingTier | null;
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
  /** Why the tier was given although it rests on missing figures. */
  missingReason: string | null;
  votes: { memberId: string; vote: string }[] | string;
  decidedAt: Date;
  /** When the figures it rests on were counted, or frozen. */
  countedAt: Date;
}

@Injectable()
export class PanelListQuery {
  constructor(private readonly database: Database) {}

  /** All of a cycle, by district and school: the order says nothing about rank. */
  async list(cycleId: string): Promise<WaitingAssessment[]> {
    const rows = await this.database.query<WaitingRow>(
      `${waiting} AND a.cycle_id = ? ORDER BY d.name, u.name, a.id`,
      [cycleId],
    );
    return rows.map(withPoints);
  }

  async find(assessmentId: string): Promise<WaitingAssessment | null> {
    const [found] = await this.database.query<WaitingRow>(`${waiting} AND a.id = ?`, [assessmentId]);
    return found ? withPoints(found) : null;
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
              a.target_tier AS targetTier, p.outcome, p.reason, p.missing_reason AS missingReason, p.votes, p.decided_at AS decidedAt,
              IF(c.closed_at <= p.decided_at, c.closed_at, s.computed_at) AS countedAt
         FROM panel_decisions p
         JOIN rating_snapshots s ON s.id = p.snapshot_id
         JOIN rating_cycles c ON c.id = s.cycle_id
         JOIN assessments a ON a.id = p.assessment_id
         JOIN units u ON u.id = a.unit_id
         JOIN units d ON d.id = a.district_id
        WHERE p.panel_id = ? ORDER BY p.decided_at, p.id`,
      [panelId],
    );
  }
}

type WaitingRow = Omit<WaitingAssessment, 'results' | 'participation'> & {
  domains: string | Assessment['domains'] | null;
};

function withPoints({ domains, ...row }: WaitingRow): WaitingAssessment {
  const judged =
    typeof domains === 'string' ? (JSON.parse(domains) as Assessment['domains']) : (domains ?? []);
  return { ...row, ...rankingOf(judged) };
}

const waiting = `
  SELECT a.id, a.cycle_id AS cycleId, a.version, a.unit_id AS unitId, u.name AS unitName, u.path AS unitPath,
         a.district_id AS districtId, d.name AS districtName, a.target_tier AS targetTier,
         snap.id AS snapshotId, IF(snap.id IS NULL, NULL, COALESCE(c.closed_at, snap.computed_at)) AS countedAt,
         snap.tier, JSON_VALUE(snap.summary, '$.assuredTier') AS assuredTier, snap.total, JSON_EXTRACT(snap.summary, '$.domains') AS domains
    FROM assessments a
    JOIN units u ON u.id = a.unit_id
    JOIN units d ON d.id = a.district_id
    JOIN rating_cycles c ON c.id = a.cycle_id
    LEFT JOIN rating_standings s ON s.cycle_id = a.cycle_id AND s.unit_id = a.unit_id
    LEFT JOIN rating_snapshots snap ON snap.id = COALESCE(a.snapshot_id, s.snapshot_id)
   WHERE a.state = 'PANEL'`;
