import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { QuizAttemptEntity } from './quiz-attempt.entity';

@Injectable()
export class QuizAttemptRepository {
  constructor(private readonly database: Database) {}

  async add(attempt: QuizAttemptEntity): Promise<void> {
    await this.database.of(QuizAttemptEntity).insert(attempt);
  }

  /** null before the first try. */
  async bestScore(personId: string, lessonId: string): Promise<number | null> {
    const [row] = await this.database.query<{ best: number | null }>(
      `SELECT MAX(score) AS best FROM quiz_attempts WHERE person_id = ? AND lesson_id = ?`,
      [personId, lessonId],
    );
    return row?.best ?? null;
  }
}
