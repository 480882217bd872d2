import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** A learner's row, locked. */
export interface LockedLearner {
  personId: string;
  currentSessionId: string | null;
  verifiedSeconds: number;
  announceAtSeconds: number;
}

/** A sitting with the progress it adds to, as it stands under its learner's lock. */
export interface StoredSitting {
  id: string;
  personId: string;
  lessonId: string;
  openedAt: Date;
  durationSeconds: number;
  creditedSeconds: number;
  debtSeconds: number;
  lastSeq: number;
  answers: string;
  coverage: Buffer | null;
  position: number | null;
  begunAt: Date | null;
  completedAt: Date | null;
  /** Seconds verified on the day asked for, in all lessons. */
  creditedToday: string | number;
}

export interface SittingChange extends Omit<StoredSitting, 'coverage' | 'creditedToday'> {
  coverage: Uint8Array;
  coveredSeconds: number;
}

export interface DayChange {
  personId: string;
  day: string;
  lessonId: string;
  seconds: number;
}

/**
 * What reports read and write: each method is one statement for a whole batch, whatever its size, and the
 * learners' rows, locked first and in key order, stand for all the other rows of those people.
 */
@Injectable()
export class ReportRepository {
  constructor(private readonly database: Database) {}

  /**
   * The learners, locked in key order; `skip` leaves out those whom another transaction holds. By force of the
   * index: a look through the whole table, which few rows tempt to, would wait for everybody's locks.
   */
  lockLearners(personIds: readonly string[], held: 'wait' | 'skip'): Promise<LockedLearner[]> {
    return this.database.query<LockedLearner>(
      `SELECT person_id AS personId, current_session_id AS currentSessionId, verified_seconds AS verifiedSeconds,
              announce_at_seconds AS announceAtSeconds
         FROM learners FORCE INDEX (PRIMARY) WHERE person_id IN (?) ORDER BY person_id
          FOR UPDATE ${held === 'skip' ? 'SKIP LOCKED' : ''}`,
      [personIds],
    );
  }

  /** `day` is today, `YYYY-MM-DD` in Asia/Shanghai. */
  sittings(sessionIds: readonly string[], day: string): Promise<StoredSitting[]> {
    return this.database.query<StoredSitting>(
      `SELECT s.id, s.person_id AS personId, s.lesson_id AS lessonId, s.opened_at AS openedAt,
              s.duration_seconds AS durationSeconds, s.credited_seconds AS creditedSeconds,
              s.debt_seconds AS debtSeconds, s.last_seq AS lastSeq, s.answers,
              p.coverage, p.position, p.begun_at AS begunAt, p.completed_at AS completedAt,
              COALESCE((SELECT SUM(d.seconds) FROM learning_days d
                         WHERE d.person_id = s.person_id AND d.day = ?), 0) AS creditedToday
         FROM play_sessions s
         LEFT JOIN lesson_progress p ON p.person_id = s.person_id AND p.lesson_id = s.lesson_id
        WHERE s.id IN (?)`,
      [day, sessionIds],
    );
  }

  async saveProgress(changes: readonly SittingChange[], now: Date): Promise<void> {
    const rows = changes.map((change) => [
      change.personId,
      change.lessonId,
      Buffer.from(change.coverage),
      change.coveredSeconds,
      change.position ?? 0,
      change.begunAt ?? now,
      now,
      change.completedAt,
    ]);
    await this.database.execute(
      `INSERT INTO lesson_progress
              (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at)
       VALUES ${placeholders(rows)}
       ON DUPLICATE KEY UPDATE coverage = VALUES(coverage), covered_seconds = VALUES(covered_seconds),
              position = VALUES(position), touched_at = VALUES(touched_at),
              completed_at = COALESCE(completed_at, VALUES(completed_at))`,
      rows.flat(),
    );
  }

  /** The rows are there: inserting is only the way to change many in one statement. */
  async saveSittings(changes: readonly SittingChange[], now: Date): Promise<void> {
    const rows = changes.map((change) => [
      change.id,
      change.personId,
      change.lessonId,
      change.openedAt,
      change.durationSeconds,
      now,
      change.creditedSeconds,
      change.lastSeq,
      change.answers,
    ]);
    await this.database.execute(
      `INSERT INTO play_sessions
              (id, person_id, lesson_id, opened_at, duration_seconds, reported_at, credited_seconds, last_seq, answers)
       VALUES ${placeholders(rows)}
       ON DUPLICATE KEY UPDATE reported_at = VALUES(reported_at), credited_seconds = VALUES(credited_seconds),
              last_seq = VALUES(last_seq), answers = VALUES(answers)`,
      rows.flat(),
    );
  }

  async addToDays(changes: readonly DayChange[]): Promise<void> {
    const rows = changes.map(({ personId, day, lessonId, seconds }) => [personId, day, lessonId, seconds]);
    await this.database.execute(
      `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES ${placeholders(rows)}
       ON DUPLICATE KEY UPDATE seconds = seconds + VALUES(seconds)`,
      rows.flat(),
    );
  }

  async saveLearners(learners: readonly LockedLearner[]): Promise<void> {
    const rows = learners.map((one) => [one.personId, one.verifiedSeconds, one.announceAtSeconds]);
    await this.database.execute(
      `INSERT INTO learners (person_id, verified_seconds, announce_at_seconds) VALUES ${placeholders(rows)}
       ON DUPLICATE KEY UPDATE verified_seconds = VALUES(verified_seconds),
              announce_at_seconds = VALUES(announce_at_seconds)`,
      rows.flat(),
    );
  }
}

function placeholders(rows: readonly unknown[][]): string {
  return rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
}
