import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import type { Attempt, Learned } from './statement.view';

export interface LearnedRow extends Omit<Learned, 'open'> {
  personId: string;
  open: number;
}

export interface AttemptRow extends Omit<Attempt, 'passed'> {
  personId: string;
  passed: number;
}

/** Reads learning in the order of its keys, a page at a time, so that any number of people passes through. */
@Injectable()
export class LearnedQuery {
  constructor(private readonly database: Database) {}

  /** What these people have begun, after the place. */
  lessons(
    personIds: string[],
    after: [person: string, lesson: string],
    limit: number,
  ): Promise<LearnedRow[]> {
    return this.database.query<LearnedRow>(
      `SELECT p.person_id AS personId, p.lesson_id AS lessonId, l.title, l.kind, v.course_id AS courseId,
              v.title AS courseTitle, p.coverage, l.duration_seconds AS durationSeconds, p.position,
              p.begun_at AS begunAt, p.touched_at AS touchedAt, p.completed_at AS completedAt,
              s.id IS NOT NULL AS open
         FROM lesson_progress p
         JOIN lessons l ON l.id = p.lesson_id
         JOIN course_versions v ON v.id = l.version_id
         LEFT JOIN learners r ON r.person_id = p.person_id
         LEFT JOIN play_sessions s ON s.id = r.current_session_id AND s.lesson_id = p.lesson_id
        WHERE p.person_id IN (?) AND (p.person_id > ? OR (p.person_id = ? AND p.lesson_id > ?))
        ORDER BY p.person_id, p.lesson_id LIMIT ?`,
      [personIds, after[0], ...after, limit],
    );
  }

  /** Their tries at quizzes, after the id. */
  attempts(personIds: string[], after: string, limit: number): Promise<AttemptRow[]> {
    return this.database.query<AttemptRow>(
      `SELECT a.id AS attemptId, a.person_id AS personId, a.lesson_id AS lessonId, l.title,
              v.course_id AS courseId, v.title AS courseTitle, a.taken_at AS takenAt, a.score, a.passed
         FROM quiz_attempts a
         JOIN lessons l ON l.id = a.lesson_id
         JOIN course_versions v ON v.id = l.version_id
        WHERE a.person_id IN (?) AND a.id > ? ORDER BY a.id LIMIT ?`,
      [personIds, after, limit],
    );
  }

  /** The next people who have begun anything, after the id, with whether they are guardians below the unit. */
  async people(
    unitPath: string,
    after: string,
    limit: number,
  ): Promise<{ personId: string; own: boolean }[]> {
    const rows = await this.database.query<{ personId: string; own: number }>(
      `SELECT t.person_id AS personId, ${isBelow} AS own
         FROM (SELECT DISTINCT person_id FROM lesson_progress WHERE person_id > ? ORDER BY person_id LIMIT ?) t
        ORDER BY t.person_id`,
      [`${unitPath}%`, after, limit],
    );
    return rows.map(({ personId, own }) => ({ personId, own: Number(own) === 1 }));
  }

  /** How many such people there are below the unit. */
  async countPeople(unitPath: string): Promise<number> {
    const [row] = await this.database.query<{ people: string | number }>(
      `SELECT COUNT(*) AS people FROM (SELECT DISTINCT person_id FROM lesson_progress) t WHERE ${isBelow}`,
      [`${unitPath}%`],
    );
    return Number(row?.people ?? 0);
  }
}

const isBelow = `EXISTS (SELECT 1 FROM guardianships g JOIN pupils c ON c.id = g.pupil_id JOIN units u ON u.id = c.class_id
                        WHERE g.person_id = t.person_id AND u.path LIKE ?)`;
