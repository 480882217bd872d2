import { Injectable } from '@nestjs/common';
import { Database, offsetOf, pageOf, type Page, type PageQuery } from '@libs/platform';
import type { CourseRatingView } from './sharing.view';

/** Figures about fewer families than this are not shown (domain: rates from fewer than 10 families). */
const fewestShown = 10;

/** Who uses shared courses, as counts, and what schools say of them. */
@Injectable()
export class CourseUseQuery {
  constructor(private readonly database: Database) {}

  /** Families (pupils) below a path in which a guardian began a course; small groups are left out. */
  async families(courseIds: string[], path: string): Promise<Map<string, number>> {
    if (courseIds.length === 0) return new Map();
    const rows = await this.database.query<{ courseId: string; families: string }>(
      `SELECT b.course_id AS courseId, COUNT(DISTINCT p.id) AS families
         FROM course_pins b
         JOIN guardianships g ON g.person_id = b.person_id AND g.ended_at IS NULL
         JOIN pupils p ON p.id = g.pupil_id AND p.left_at IS NULL
         JOIN units k ON k.id = p.class_id
        WHERE b.course_id IN (?) AND k.path LIKE ?
        GROUP BY b.course_id HAVING COUNT(DISTINCT p.id) >= ?`,
      [courseIds, `${path}%`, fewestShown],
    );
    return new Map(rows.map(({ courseId, families }) => [courseId, Number(families)]));
  }

  async ratings(courseId: string, personId: string, page: PageQuery): Promise<Page<CourseRatingView>> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM course_ratings WHERE course_id = ?',
      [courseId],
    );
    const rows = await this.database.query<CourseRatingView>(
      `SELECT r.score, r.note, u.name AS schoolName, r.at, COALESCE(r.person_id = ?, 0) AS mine
         FROM course_ratings r JOIN units u ON u.id = r.school_id
        WHERE r.course_id = ? ORDER BY r.at DESC, r.id LIMIT ? OFFSET ?`,
      [personId, courseId, page.pageSize, offsetOf(page)],
    );
    const items = rows.map((row) => ({ ...row, mine: Boolean(Number(row.mine)) }));
    return pageOf(items, page, Number(counted?.total ?? 0));
  }
}
