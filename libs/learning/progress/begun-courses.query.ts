import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';

export interface NextLessonRow {
  lessonId: string;
  title: string;
  kind: string;
  assetId: string | null;
  durationSeconds: number | null;
  courseId: string;
  courseTitle: string;
  coveredSeconds: number;
}

export interface BegunCourseRow {
  courseId: string;
  title: string;
  kind: string;
  lessonCount: number;
  lessonsCompleted: number;
  /** Sum of the shares (0–1) of its lessons. */
  done: number;
  touchedAt: Date;
}

@Injectable()
export class BegunCoursesQuery {
  constructor(private readonly database: Database) {}

  /**
   * Where to go on: in the course last turned to that has something left, the open lesson last turned to,
   * else its first one not completed. null when all is done or nothing begun. A course that was archived stays open to
   * who began it, but nobody is sent back to it.
   */
  async next(personId: string): Promise<NextLessonRow | null> {
    const [row] = await this.database.query<NextLessonRow>(
      `SELECT l.id AS lessonId, l.title, l.kind, l.asset_id AS assetId, l.duration_seconds AS durationSeconds,
              v.course_id AS courseId, v.title AS courseTitle, COALESCE(p.covered_seconds, 0) AS coveredSeconds
         FROM (SELECT b.version_id, MAX(a.touched_at) AS touched_at FROM lesson_progress a
                 JOIN lessons b ON b.id = a.lesson_id WHERE a.person_id = ? GROUP BY b.version_id) t
         JOIN lessons l ON l.version_id = t.version_id
         JOIN chapters h ON h.id = l.chapter_id
         JOIN course_versions v ON v.id = l.version_id
         JOIN courses c ON c.id = v.course_id AND c.state = 'PUBLISHED'
         LEFT JOIN lesson_progress p ON p.person_id = ? AND p.lesson_id = l.id
        WHERE p.completed_at IS NULL
        ORDER BY t.touched_at DESC, p.touched_at DESC, h.position, l.position LIMIT 1`,
      [personId, personId],
    );
    return row ?? null;
  }

  async count(personId: string): Promise<number> {
    const [row] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM course_pins WHERE person_id = ?',
      [personId],
    );
    return Number(row?.total ?? 0);
  }

  /** A page of the courses the person has begun, the latest first. */
  async list(personId: string, query: PageQuery): Promise<BegunCourseRow[]> {
    const rows = await this.database.query<Record<keyof BegunCourseRow, unknown>>(
      `SELECT v.course_id AS courseId, v.title, v.kind, COUNT(*) AS lessonCount,
              SUM(p.completed_at IS NOT NULL) AS lessonsCompleted,
              SUM(CASE WHEN p.completed_at IS NOT NULL THEN 1
                       WHEN l.duration_seconds > 0 THEN LEAST(1, COALESCE(p.covered_seconds, 0) / l.duration_seconds)
                       ELSE 0 END) AS done,
              COALESCE(MAX(p.touched_at), MAX(n.begun_at)) AS touchedAt
         FROM course_pins n
         JOIN course_versions v ON v.id = n.version_id
         JOIN lessons l ON l.version_id = v.id
         LEFT JOIN lesson_progress p ON p.person_id = n.person_id AND p.lesson_id = l.id
        WHERE n.person_id = ?
        GROUP BY v.id, v.course_id, v.title, v.kind
        ORDER BY touchedAt DESC, v.course_id LIMIT ? OFFSET ?`,
      [personId, query.pageSize, offsetOf(query)],
    );
    return rows.map((row) => ({
      courseId: String(row.courseId),
      title: String(row.title),
      kind: String(row.kind),
      lessonCount: Number(row.lessonCount),
      lessonsCompleted: Number(row.lessonsCompleted),
      done: Number(row.done),
      touchedAt: row.touchedAt as Date,
    }));
  }
}
