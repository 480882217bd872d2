import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Names and progress of all who have had a seat, for the city. */
@Injectable()
export class AssignedReviewsQuery {
  constructor(private readonly database: Database) {}

  /** By review id. */
  async progressOf(assessmentId: string): Promise<Map<string, { reviewerName: string; answered: number }>> {
    const rows = await this.database.query<{ id: string; reviewerName: string; answered: string | number }>(
      `SELECT r.id, p.name AS reviewerName,
              (SELECT COUNT(*) FROM review_scores s WHERE s.review_id = r.id AND s.step IS NOT NULL) AS answered
         FROM reviews r JOIN people p ON p.id = r.reviewer_id WHERE r.assessment_id = ?`,
      [assessmentId],
    );
    return new Map(
      rows.map(({ id, reviewerName, answered }) => [id, { reviewerName, answered: Number(answered) }]),
    );
  }
}
