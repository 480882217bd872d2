import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import type { Shelf } from './review.dto';
import type { OwnReviewView } from './review.view';

/** Being written: only where the assessment is still at the desk, so that nobody writes for nothing. */
const conditions: Record<Shelf, string> = {
  open: `r.state = 'OPEN' AND a.state IN ('CITY_REVIEW', 'ADJUDICATION')`,
  finished: `r.state = 'FINISHED'`,
};

/** What a reviewer has to do and has done. */
@Injectable()
export class OwnReviewsQuery {
  constructor(private readonly database: Database) {}

  async page(reviewerId: string, shelf: Shelf, query: PageQuery): Promise<[OwnReviewView[], number]> {
    const from = `FROM reviews r JOIN assessments a ON a.id = r.assessment_id
      JOIN units school ON school.id = a.unit_id JOIN units district ON district.id = a.district_id
      JOIN rating_cycles cycle ON cycle.id = a.cycle_id
      WHERE r.reviewer_id = ? AND ${conditions[shelf]}`;
    const [count] = await this.database.query<{ total: string | number }>(
      `SELECT COUNT(*) AS total ${from}`,
      [reviewerId],
    );
    const rows = await this.database.query<OwnReviewView & { seat: number }>(
      `SELECT r.id, school.name AS schoolName, district.name AS districtName, a.target_tier AS targetTier,
              cycle.code AS cycle, r.state, r.seat, r.assigned_at AS assignedAt, r.finished_at AS finishedAt,
              (SELECT COUNT(*) FROM review_scores s WHERE s.review_id = r.id AND s.step IS NOT NULL) AS answered
         ${from} ORDER BY r.assigned_at DESC, r.id LIMIT ? OFFSET ?`,
      [reviewerId, query.pageSize, offsetOf(query)],
    );
    const views = rows.map(({ seat, ...row }) => ({
      ...row,
      answered: Number(row.answered),
      adjudicates: Number(seat) === 3,
    }));
    return [views, Number(count?.total ?? 0)];
  }

  /** For the person: what she or he reviewed, and the words written there. */
  async heldAbout(personId: string): Promise<{ reviews: object[]; conflicts: object[] }> {
    const reviews = await this.database.query<object>(
      `SELECT school.name AS school, r.state, r.assigned_at AS assignedAt, r.finished_at AS finishedAt, s.item, s.step,
              s.comment
         FROM reviews r JOIN assessments a ON a.id = r.assessment_id JOIN units school ON school.id = a.unit_id
         LEFT JOIN review_scores s ON s.review_id = r.id
        WHERE r.reviewer_id = ? ORDER BY r.assigned_at, r.id, s.item`,
      [personId],
    );
    const conflicts = await this.database.query<object>(
      `SELECT school.name AS school, r.ended_reason AS reason, r.ended_at AS declaredAt
         FROM reviews r JOIN assessments a ON a.id = r.assessment_id JOIN units school ON school.id = a.unit_id
        WHERE r.reviewer_id = ? AND r.ended_because = 'conflict' ORDER BY r.ended_at, r.id`,
      [personId],
    );
    return { reviews, conflicts };
  }
}
