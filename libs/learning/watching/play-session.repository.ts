import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

export interface OpenSitting {
  id: string;
  openedAt: Date;
  reportedAt: Date | null;
  creditedSeconds: number;
  debtSeconds: number;
}

export interface NewSitting {
  id: string;
  personId: string;
  lessonId: string;
  openedAt: Date;
  durationSeconds: number;
  debtSeconds: number;
}

@Injectable()
export class PlaySessionRepository {
  constructor(private readonly database: Database) {}

  /** Makes sure of the learner's row and holds its lock; two first players of one person wait for each other here. */
  async lockLearner(personId: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO learners (person_id) VALUES (?) ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)`,
      [personId],
    );
  }

  /** The learner's sitting that may report, under the learner's lock. */
  async current(personId: string): Promise<OpenSitting | null> {
    const [sitting] = await this.database.query<OpenSitting>(
      `SELECT s.id, s.opened_at AS openedAt, s.reported_at AS reportedAt,
              s.credited_seconds AS creditedSeconds, s.debt_seconds AS debtSeconds
         FROM learners l JOIN play_sessions s ON s.id = l.current_session_id WHERE l.person_id = ?`,
      [personId],
    );
    return sitting ?? null;
  }

  async close(sessionId: string, at: Date): Promise<void> {
    await this.database.execute(`UPDATE play_sessions SET closed_at = ? WHERE id = ?`, [at, sessionId]);
  }

  async open(sitting: NewSitting, noAnswers: string): Promise<void> {
    await this.database.execute(
      `INSERT INTO play_sessions (id, person_id, lesson_id, opened_at, duration_seconds, debt_seconds, answers)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        sitting.id,
        sitting.personId,
        sitting.lessonId,
        sitting.openedAt,
        sitting.durationSeconds,
        sitting.debtSeconds,
        noAnswers,
      ],
    );
    await this.database.execute(`UPDATE learners SET current_session_id = ? WHERE person_id = ?`, [
      sitting.id,
      sitting.personId,
    ]);
  }

  /** The lesson of a sitting, if it is the one that may report. */
  async lessonOfCurrent(personId: string, sessionId: string): Promise<string | null> {
    const [row] = await this.database.query<{ lessonId: string }>(
      `SELECT s.lesson_id AS lessonId FROM learners l JOIN play_sessions s ON s.id = l.current_session_id
        WHERE l.person_id = ? AND s.id = ?`,
      [personId, sessionId],
    );
    return row?.lessonId ?? null;
  }

  /** Closed sittings nobody will ask about again; the ones that may still report stay. */
  async forgetBefore(instant: Date, most: number): Promise<number> {
    const { affected } = await this.database.execute(
      `DELETE FROM play_sessions WHERE opened_at < ? AND closed_at IS NOT NULL LIMIT ?`,
      [instant, most],
    );
    return affected;
  }
}
