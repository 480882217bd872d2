import { Injectable } from '@nestjs/common';
import type { Tier } from '@libs/organization';
import { Database } from '@libs/platform';

interface AboutSchool {
  unitId: string;
  school: string;
}

interface ToldReview {
  reviewerId: string;
  seat: number;
  state: string;
  endedBecause: string | null;
  school: string;
}

/** What the sentences about assessments need; nothing about people but whom a review or a visit is given to. */
@Injectable()
export class AssessmentFactsQuery {
  constructor(private readonly database: Database) {}

  assessment(id: string): Promise<(AboutSchool & { tier: Tier }) | null> {
    return this.one(
      `SELECT a.unit_id AS unitId, u.name AS school, a.target_tier AS tier
         FROM assessments a JOIN units u ON u.id = a.unit_id WHERE a.id = ?`,
      id,
    );
  }

  /** What was given as the reason the last time this was done; empty when nothing was. */
  async reasonOf(assessmentId: string, action: string): Promise<string> {
    const [row] = await this.database.query<{ reason: string }>(
      `SELECT reason FROM state_log WHERE subject_id = ? AND subject = 'assessment' AND action = ?
        ORDER BY sequence DESC LIMIT 1`,
      [assessmentId, action],
    );
    return row?.reason ?? '';
  }

  /** The last day of the publicity that was begun last. */
  async shownUntil(assessmentId: string): Promise<string | null> {
    const row = await this.one<{ day: string }>(
      'SELECT until_day AS day FROM publicities WHERE assessment_id = ? ORDER BY from_day DESC, id DESC LIMIT 1',
      assessmentId,
    );
    return row?.day ?? null;
  }

  figureQuery(id: string): Promise<(AboutSchool & { assessmentId: string; code: string }) | null> {
    return this.one(
      `SELECT q.assessment_id AS assessmentId, q.code, a.unit_id AS unitId, u.name AS school
         FROM figure_queries q JOIN assessments a ON a.id = q.assessment_id JOIN units u ON u.id = a.unit_id
        WHERE q.id = ?`,
      id,
    );
  }

  objection(
    id: string,
  ): Promise<
    (AboutSchool & { assessmentId: string; raisingUnitId: string | null; day: string; state: string }) | null
  > {
    return this.one(
      `SELECT o.assessment_id AS assessmentId, o.raising_unit_id AS raisingUnitId, o.due_day AS day, o.state,
              a.unit_id AS unitId, u.name AS school
         FROM objections o JOIN assessments a ON a.id = o.assessment_id JOIN units u ON u.id = a.unit_id
        WHERE o.id = ?`,
      id,
    );
  }

  appeal(id: string): Promise<(AboutSchool & { assessmentId: string; day: string; state: string }) | null> {
    return this.one(
      `SELECT p.assessment_id AS assessmentId, p.due_day AS day, p.state, p.unit_id AS unitId, u.name AS school
         FROM appeals p JOIN units u ON u.id = p.unit_id WHERE p.id = ?`,
      id,
    );
  }

  review(id: string): Promise<ToldReview | null> {
    return this.one(
      `SELECT r.reviewer_id AS reviewerId, r.seat, r.state, r.ended_because AS endedBecause, u.name AS school
         FROM reviews r JOIN assessments a ON a.id = r.assessment_id JOIN units u ON u.id = a.unit_id
        WHERE r.id = ?`,
      id,
    );
  }

  siteVisit(
    id: string,
  ): Promise<(AboutSchool & { assessmentId: string; day: string; visitors: string | number }) | null> {
    return this.one(
      `SELECT v.assessment_id AS assessmentId, v.on_day AS day, v.unit_id AS unitId, u.name AS school,
              (SELECT COUNT(*) FROM site_visitors w WHERE w.visit_id = v.id AND w.position <= 2) AS visitors
         FROM site_visits v JOIN units u ON u.id = v.unit_id WHERE v.id = ?`,
      id,
    );
  }

  /** Who writes a sheet on an assessment, or is to visit the school for it; each once. */
  async atWorkOn(assessmentId: string): Promise<string[]> {
    const rows = await this.database.query<{ personId: string }>(
      `SELECT reviewer_id AS personId FROM reviews WHERE assessment_id = ? AND state = 'OPEN'
        UNION SELECT w.person_id FROM site_visitors w JOIN site_visits v ON v.id = w.visit_id
               WHERE v.assessment_id = ? AND v.finished_at IS NULL AND w.released_at IS NULL
                 AND w.person_id IS NOT NULL`,
      [assessmentId, assessmentId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Those of the people who visit as it is planned now. */
  async stillVisiting(visitId: string, personIds: string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const rows = await this.database.query<{ personId: string }>(
      `SELECT person_id AS personId FROM site_visitors
        WHERE visit_id = ? AND person_id IN (?) AND released_at IS NULL ORDER BY position`,
      [visitId, personIds],
    );
    return rows.map(({ personId }) => personId);
  }

  private async one<Row extends object>(sql: string, id: string): Promise<Row | null> {
    const [row] = await this.database.query<Row>(sql, [id]);
    return row ?? null;
  }
}
