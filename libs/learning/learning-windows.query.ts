import { Injectable } from '@nestjs/common';
import { Database, dayOf } from '@libs/platform';
import { list, type LessonRow, type QuizRow } from './learning-record.query';
import type { LearnedLesson, QuizResult } from './learning-record';

/** `from` inclusive, `to` exclusive. */
export interface LearningWindow {
  from: Date;
  to: Date;
}

/** Which of the windows asked for a row belongs to, by its place. */
type InWindow<T> = T & { nth: number };

/** What one person has learned in several windows, which may overlap: one statement for all of them. */
@Injectable()
export class LearningWindowsQuery {
  constructor(private readonly database: Database) {}

  async lessons(personId: string, windows: readonly LearningWindow[]): Promise<InWindow<LearnedLesson>[]> {
    const spans = windowsTable(windows);
    const rows = await this.database.query<InWindow<Omit<LessonRow, 'personId'>>>(
      `SELECT t.nth, t.lessonId, v.course_id AS courseId, l.version_id AS versionId, l.kind, v.topics, v.stages,
              t.seconds, t.completedAt
         FROM (SELECT u.nth, u.lesson_id AS lessonId, SUM(u.seconds) AS seconds, MAX(u.completed_at) AS completedAt
                 FROM (SELECT w.nth, d.lesson_id, d.seconds, NULL AS completed_at
                         FROM ${spans.sql} w JOIN learning_days d ON d.day BETWEEN w.first_day AND w.last_day
                        WHERE d.person_id = ?
                       UNION ALL
                       SELECT w.nth, p.lesson_id, 0, p.completed_at
                         FROM ${spans.sql} w
                         JOIN lesson_progress p ON p.completed_at >= w.begins AND p.completed_at < w.ends
                        WHERE p.person_id = ?) u
                GROUP BY u.nth, u.lesson_id) t
         JOIN lessons l ON l.id = t.lessonId
         JOIN course_versions v ON v.id = l.version_id`,
      [...spans.parameters, personId, ...spans.parameters, personId],
    );
    return rows.map((row) => ({
      ...row,
      nth: Number(row.nth),
      topics: list(row.topics),
      stages: list(row.stages),
      seconds: Number(row.seconds),
    }));
  }

  /** The best try of each quiz among those taken in each window. */
  async quizzes(personId: string, windows: readonly LearningWindow[]): Promise<InWindow<QuizResult>[]> {
    const spans = windowsTable(windows);
    const rows = await this.database.query<InWindow<Omit<QuizRow, 'personId'>>>(
      `SELECT t.nth, t.lessonId, v.course_id AS courseId, l.version_id AS versionId, v.topics, t.bestScore, t.passed,
              t.attempts
         FROM (SELECT w.nth, a.lesson_id AS lessonId, MAX(a.score) AS bestScore, MAX(a.passed) AS passed,
                      COUNT(*) AS attempts
                 FROM ${spans.sql} w JOIN quiz_attempts a ON a.taken_at >= w.begins AND a.taken_at < w.ends
                WHERE a.person_id = ?
                GROUP BY w.nth, a.lesson_id) t
         JOIN lessons l ON l.id = t.lessonId
         JOIN course_versions v ON v.id = l.version_id`,
      [...spans.parameters, personId],
    );
    return rows.map((row) => ({
      ...row,
      nth: Number(row.nth),
      topics: list(row.topics),
      bestScore: Number(row.bestScore),
      passed: Number(row.passed) === 1,
      attempts: Number(row.attempts),
    }));
  }
}

/** The windows as a table: their place, the days they touch, and their instants. */
function windowsTable(windows: readonly LearningWindow[]): { sql: string; parameters: unknown[] } {
  const row = `SELECT ? AS nth, CAST(? AS DATE) AS first_day, CAST(? AS DATE) AS last_day,
    CAST(? AS DATETIME(3)) AS begins, CAST(? AS DATETIME(3)) AS ends`;
  return {
    sql: `(${windows.map(() => row).join(' UNION ALL ')})`,
    parameters: windows.flatMap(({ from, to }, nth) => [
      nth,
      dayOf(from),
      dayOf(new Date(to.getTime() - 1)),
      from,
      to,
    ]),
  };
}
