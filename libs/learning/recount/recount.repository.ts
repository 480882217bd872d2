import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface ProgressRow {
  personId: string;
  lessonId: string;
  coverage: Buffer;
  coveredSeconds: number;
  durationSeconds: number;
  touchedAt: Date;
  completedAt: Date | null;
}

export interface DayRow {
  personId: string;
  lessonId: string;
  day: string;
  seconds: number;
}

/** A quiz passed that is not marked as completed. */
export interface PassedRow {
  personId: string;
  lessonId: string;
  passedAt: Date;
}

/** Where learning is kept, each beginning with the person. */
const kept = ['learners', 'lesson_progress', 'learning_days', 'quiz_attempts'];

/** Reads learners in the order of their ids, so that a whole city passes through in small pieces. */
@Injectable()
export class RecountRepository {
  constructor(private readonly database: Database) {}

  /** The next people of whom any learning is kept, after the id. */
  async peopleAfter(after: string, limit: number): Promise<string[]> {
    const part = (table: string): string =>
      `(SELECT DISTINCT person_id FROM ${table} WHERE person_id > ? ORDER BY person_id LIMIT ?)`;
    const rows = await this.database.query<{ personId: string }>(
      `SELECT person_id AS personId FROM (${kept.map(part).join(' UNION ')}) p ORDER BY person_id LIMIT ?`,
      [...kept.flatMap(() => [after, limit]), limit],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Verified seconds by person, held: reports of these people wait until the transaction ends. */
  async hold(personIds: string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ personId: string; seconds: number }>(
      `SELECT person_id AS personId, verified_seconds AS seconds FROM learners
        WHERE person_id IN (?) ORDER BY person_id FOR UPDATE`,
      [personIds],
    );
    return new Map(rows.map(({ personId, seconds }) => [personId, seconds]));
  }

  /** What is watched and has a length; articles and quizzes have no seconds. */
  progress(personIds: string[]): Promise<ProgressRow[]> {
    return this.database.query<ProgressRow>(
      `SELECT p.person_id AS personId, p.lesson_id AS lessonId, p.coverage, p.covered_seconds AS coveredSeconds,
              l.duration_seconds AS durationSeconds, p.touched_at AS touchedAt, p.completed_at AS completedAt
         FROM lesson_progress p JOIN lessons l ON l.id = p.lesson_id
        WHERE p.person_id IN (?) AND l.duration_seconds IS NOT NULL ORDER BY p.person_id, p.lesson_id`,
      [personIds],
    );
  }

  /** Quizzes these people have passed without being told so. */
  passedOpen(personIds: string[]): Promise<PassedRow[]> {
    return this.database.query<PassedRow>(
      `SELECT a.person_id AS personId, a.lesson_id AS lessonId, MIN(a.taken_at) AS passedAt
         FROM quiz_attempts a
         LEFT JOIN lesson_progress p ON p.person_id = a.person_id AND p.lesson_id = a.lesson_id
        WHERE a.person_id IN (?) AND a.passed = 1 AND p.completed_at IS NULL
        GROUP BY a.person_id, a.lesson_id ORDER BY a.person_id, a.lesson_id`,
      [personIds],
    );
  }

  async setPassed({ personId, lessonId, passedAt }: PassedRow): Promise<void> {
    await this.database.execute(
      `INSERT INTO lesson_progress (person_id, lesson_id, coverage, begun_at, touched_at, completed_at)
       VALUES (?, ?, '', ?, ?, ?)
       ON DUPLICATE KEY UPDATE completed_at = COALESCE(completed_at, VALUES(completed_at))`,
      [personId, lessonId, passedAt, passedAt, passedAt],
    );
  }

  days(personIds: string[]): Promise<DayRow[]> {
    return this.database.query<DayRow>(
      `SELECT person_id AS personId, lesson_id AS lessonId, DATE_FORMAT(day, '%Y-%m-%d') AS day, seconds
         FROM learning_days WHERE person_id IN (?) ORDER BY person_id, day, lesson_id`,
      [personIds],
    );
  }

  async setCovered({ personId, lessonId }: ProgressRow, seconds: number): Promise<void> {
    await this.database.execute(
      'UPDATE lesson_progress SET covered_seconds = ? WHERE person_id = ? AND lesson_id = ?',
      [seconds, personId, lessonId],
    );
  }

  async setCompleted({ personId, lessonId, touchedAt }: ProgressRow): Promise<void> {
    await this.database.execute(
      `UPDATE lesson_progress SET completed_at = ? WHERE person_id = ? AND lesson_id = ? AND completed_at IS NULL`,
      [touchedAt, personId, lessonId],
    );
  }

  /** Nought seconds take the day away. */
  async setDay({ personId, lessonId, day, seconds }: DayRow): Promise<void> {
    if (seconds === 0) {
      await this.database.execute(
        'DELETE FROM learning_days WHERE person_id = ? AND day = ? AND lesson_id = ?',
        [personId, day, lessonId],
      );
      return;
    }
    await this.database.execute(
      `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE seconds = VALUES(seconds)`,
      [personId, day, lessonId, seconds],
    );
  }

  async setVerified(personId: string, seconds: number): Promise<void> {
    await this.database.execute(
      `INSERT INTO learners (person_id, verified_seconds) VALUES (?, ?)
       ON DUPLICATE KEY UPDATE verified_seconds = VALUES(verified_seconds), announce_at_seconds = 0`,
      [personId, seconds],
    );
  }

  /** So that no process goes on with what it remembers of these people (`LearnerEntity.revision`). */
  async raiseRevisions(personIds: string[]): Promise<void> {
    await this.database.execute('UPDATE learners SET revision = revision + 1 WHERE person_id IN (?)', [
      personIds,
    ]);
  }
}
