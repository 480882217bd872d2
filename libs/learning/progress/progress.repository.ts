import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface StoredProgress {
  lessonId: string;
  coverage: Buffer;
  coveredSeconds: number;
  position: number;
  completedAt: Date | null;
}

@Injectable()
export class ProgressRepository {
  constructor(private readonly database: Database) {}

  async find(personId: string, lessonId: string): Promise<StoredProgress | null> {
    const [row] = await this.database.query<StoredProgress>(
      `SELECT lesson_id AS lessonId, coverage, covered_seconds AS coveredSeconds, position, completed_at AS completedAt
         FROM lesson_progress WHERE person_id = ? AND lesson_id = ?`,
      [personId, lessonId],
    );
    return row ?? null;
  }

  /** Notes that the person has turned to the lesson; progress made before stays. */
  async touch(personId: string, lessonId: string, at: Date): Promise<void> {
    await this.database.execute(
      `INSERT INTO lesson_progress (person_id, lesson_id, coverage, begun_at, touched_at) VALUES (?, ?, '', ?, ?)
       ON DUPLICATE KEY UPDATE touched_at = VALUES(touched_at)`,
      [personId, lessonId, at, at],
    );
  }

  /** True the one time the lesson becomes completed; the row must be there. */
  async complete(personId: string, lessonId: string, at: Date): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE lesson_progress SET completed_at = ?, touched_at = ?
        WHERE person_id = ? AND lesson_id = ? AND completed_at IS NULL`,
      [at, at, personId, lessonId],
    );
    return affected > 0;
  }

  /** `begun` or `completed` for those of the lessons the person has turned to. */
  async states(personId: string, lessonIds: readonly string[]): Promise<Map<string, 'begun' | 'completed'>> {
    const rows = await this.database.query<{ lessonId: string; completed: string | number }>(
      `SELECT lesson_id AS lessonId, completed_at IS NOT NULL AS completed FROM lesson_progress
        WHERE person_id = ? AND lesson_id IN (?)`,
      [personId, lessonIds],
    );
    return new Map(rows.map((row) => [row.lessonId, Number(row.completed) === 1 ? 'completed' : 'begun']));
  }
}
