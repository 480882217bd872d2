import { Injectable } from '@nestjs/common';
import { Database, NotFound, offsetOf, pageOf, type Caller, type Page, type PageQuery } from '@libs/platform';
import { seesDrafts } from '../catalogue.policy';
import type { CourseTransitionView } from './review.view';

/** What happened to a course, the latest first. */
@Injectable()
export class CourseHistoryQuery {
  constructor(private readonly database: Database) {}

  /** @throws NotFound unless the caller sees the course's drafts */
  async of(caller: Caller, courseId: string, query: PageQuery): Promise<Page<CourseTransitionView>> {
    const [course] = await this.database.query<{ unitPath: string }>(
      'SELECT unit_path AS unitPath FROM courses WHERE id = ?',
      [courseId],
    );
    if (!course || !seesDrafts(caller, course.unitPath)) throw new NotFound();
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM course_transitions WHERE course_id = ?',
      [courseId],
    );
    const items = await this.database.query<CourseTransitionView>(
      `SELECT t.id, v.number AS versionNumber, t.act, t.from_state AS fromState, t.to_state AS toState,
         p.name AS person, t.note, t.at
       FROM course_transitions t
       JOIN course_versions v ON v.id = t.version_id
       LEFT JOIN people p ON p.id = t.person_id
       WHERE t.course_id = ? ORDER BY t.at DESC, t.id DESC LIMIT ? OFFSET ?`,
      [courseId, query.pageSize, offsetOf(query)],
    );
    return pageOf(items, query, Number(counted?.total ?? 0));
  }
}
