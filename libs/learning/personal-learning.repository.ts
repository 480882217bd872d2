import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** Everything kept about one person's learning, for the person's own copy and for its deletion. */
@Injectable()
export class PersonalLearningRepository {
  constructor(private readonly database: Database) {}

  lessons(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT p.lesson_id AS lessonId, l.title, p.covered_seconds AS coveredSeconds, p.position,
              p.begun_at AS begunAt, p.touched_at AS touchedAt, p.completed_at AS completedAt
         FROM lesson_progress p JOIN lessons l ON l.id = p.lesson_id WHERE p.person_id = ? ORDER BY p.begun_at`,
      [personId],
    );
  }

  days(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT DATE_FORMAT(day, '%Y-%m-%d') AS day, lesson_id AS lessonId, seconds FROM learning_days
        WHERE person_id = ? ORDER BY day, lesson_id`,
      [personId],
    );
  }

  attempts(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT lesson_id AS lessonId, taken_at AS takenAt, score, passed FROM quiz_attempts
        WHERE person_id = ? ORDER BY taken_at`,
      [personId],
    );
  }

  /** When players were open; the rest of a sitting only serves its own reports. */
  sittings(personId: string): Promise<object[]> {
    return this.database.query<object>(
      `SELECT lesson_id AS lessonId, opened_at AS openedAt, closed_at AS closedAt, credited_seconds AS creditedSeconds
         FROM play_sessions WHERE person_id = ? ORDER BY opened_at`,
      [personId],
    );
  }

  /** The learner's row goes first: a report under way waits for it, and then finds no session. */
  async erase(personId: string): Promise<void> {
    for (const table of ['learners', 'play_sessions', 'lesson_progress', 'learning_days', 'quiz_attempts']) {
      await this.database.execute(`DELETE FROM ${table} WHERE person_id = ?`, [personId]);
    }
  }
}
