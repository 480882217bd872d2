import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A published course as a plan may use it. */
export interface OfferedCourse {
  courseId: string;
  title: string;
  unitPath: string;
  videoSeconds: number;
}

export interface OfferedLesson {
  lineageId: string;
  title: string;
  seconds: number;
}

/** A planned course or lesson as it is now: the course's current version, and the lesson in it. */
export interface PlannedLesson {
  courseId: string;
  courseTitle: string;
  lineageId: string | null;
  lessonId: string | null;
}

/** What a plan may take from the catalogue. */
@Injectable()
export class OfferedCourseQuery {
  constructor(private readonly database: Database) {}

  async find(courseId: string): Promise<OfferedCourse | null> {
    const [row] = await this.database.query<OfferedCourse>(
      `SELECT c.id AS courseId, v.title, c.unit_path AS unitPath, v.video_seconds AS videoSeconds
         FROM courses c JOIN course_versions v ON v.id = c.current_version_id
        WHERE c.id = ? AND c.state = 'PUBLISHED'`,
      [courseId],
    );
    return row ?? null;
  }

  /** Whether the school with this path has taken another school's course as its own. */
  async isAdopted(courseId: string, schoolPath: string): Promise<boolean> {
    const [row] = await this.database.query<{ id: string }>(
      'SELECT id FROM course_adoptions WHERE course_id = ? AND school_path = ? AND ended_at IS NULL LIMIT 1',
      [courseId, schoolPath],
    );
    return row !== undefined;
  }

  /** `lessonId`: of any version of the course; the lesson must be in the current one still. */
  async findLesson(courseId: string, lessonId: string): Promise<OfferedLesson | null> {
    const [row] = await this.database.query<OfferedLesson>(
      `SELECT l.lineage_id AS lineageId, l.title, COALESCE(l.duration_seconds, 0) AS seconds
         FROM lessons chosen
         JOIN courses c ON c.id = ?
         JOIN lessons l ON l.lineage_id = chosen.lineage_id AND l.version_id = c.current_version_id
        WHERE chosen.id = ?`,
      [courseId, lessonId],
    );
    return row ?? null;
  }

  /** Of all sessions of a version of a plan, in one statement. */
  ofVersion(versionId: string): Promise<PlannedLesson[]> {
    return this.database.query<PlannedLesson>(
      `SELECT DISTINCT c.id AS courseId, v.title AS courseTitle, s.lesson_lineage_id AS lineageId, l.id AS lessonId
         FROM plan_sessions s
         JOIN courses c ON c.id = s.course_id
         JOIN course_versions v ON v.id = c.current_version_id
         LEFT JOIN lessons l ON l.lineage_id = s.lesson_lineage_id AND l.version_id = c.current_version_id
        WHERE s.version_id = ?`,
      [versionId],
    );
  }
}
