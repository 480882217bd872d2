import { Injectable } from '@nestjs/common';
import { Database, dayOf } from '@libs/platform';
import type { LearnedLesson, QuizResult } from './learning-record';

export interface LessonRow extends Omit<LearnedLesson, 'topics' | 'stages' | 'seconds'> {
  personId: string;
  topics: unknown;
  stages: unknown;
  seconds: string | number;
}

export interface QuizRow extends Omit<QuizResult, 'topics' | 'bestScore' | 'passed' | 'attempts'> {
  personId: string;
  topics: unknown;
  bestScore: string | number;
  passed: string | number;
  attempts: string | number;
}

/** What people have learned within a window, with the course version each lesson belongs to. */
@Injectable()
export class LearningRecordQuery {
  constructor(private readonly database: Database) {}

  /** One row for each person and lesson with seconds or a completion in the window. */
  async lessons(
    personIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<(LearnedLesson & { personId: string })[]> {
    const rows = await this.database.query<LessonRow>(
      `SELECT t.personId, t.lessonId, v.course_id AS courseId, l.version_id AS versionId, l.kind,
              v.topics, v.stages, t.seconds, t.completedAt
         FROM (SELECT u.person_id AS personId, u.lesson_id AS lessonId,
                      SUM(u.seconds) AS seconds, MAX(u.completed_at) AS completedAt
                 FROM (SELECT person_id, lesson_id, seconds, NULL AS completed_at FROM learning_days
                        WHERE person_id IN (?) AND day BETWEEN ? AND ?
                       UNION ALL
                       SELECT person_id, lesson_id, 0, completed_at FROM lesson_progress
                        WHERE person_id IN (?) AND completed_at >= ? AND completed_at < ?) u
                GROUP BY u.person_id, u.lesson_id) t
         JOIN lessons l ON l.id = t.lessonId
         JOIN course_versions v ON v.id = l.version_id`,
      [personIds, ...days(from, to), personIds, from, to],
    );
    return rows.map((row) => ({
      ...row,
      topics: list(row.topics),
      stages: list(row.stages),
      seconds: Number(row.seconds),
    }));
  }

  /** The best try of each person and quiz among those taken in the window. */
  async quizzes(
    personIds: readonly string[],
    from: Date,
    to: Date,
  ): Promise<(QuizResult & { personId: string })[]> {
    const rows = await this.database.query<QuizRow>(
      `SELECT t.personId, t.lessonId, v.course_id AS courseId, l.version_id AS versionId, v.topics,
              t.bestScore, t.passed, t.attempts
         FROM (SELECT person_id AS personId, lesson_id AS lessonId, MAX(score) AS bestScore,
                      MAX(passed) AS passed, COUNT(*) AS attempts
                 FROM quiz_attempts WHERE person_id IN (?) AND taken_at >= ? AND taken_at < ?
                GROUP BY person_id, lesson_id) t
         JOIN lessons l ON l.id = t.lessonId
         JOIN course_versions v ON v.id = l.version_id`,
      [personIds, from, to],
    );
    return rows.map((row) => ({
      ...row,
      topics: list(row.topics),
      bestScore: Number(row.bestScore),
      passed: Number(row.passed) === 1,
      attempts: Number(row.attempts),
    }));
  }

  async verifiedSeconds(personId: string): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT verified_seconds AS seconds FROM learners WHERE person_id = ?`,
      [personId],
    );
    return row?.seconds ?? 0;
  }
}

/** First and last day the window touches; its end is exclusive. */
function days(from: Date, to: Date): [string, string] {
  return [dayOf(from), dayOf(new Date(to.getTime() - 1))];
}

/** MariaDB hands JSON columns out as text, MySQL as values. */
export function list(json: unknown): string[] {
  return (typeof json === 'string' ? JSON.parse(json) : json) as string[];
}
