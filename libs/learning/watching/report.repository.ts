import { Injectable } from '@nestjs/common';
import { ShortTransactions, statement } from '@libs/platform';

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
  /** Milliseconds since 1970. */
  openedAt: number;
  durationSeconds: number;
  creditedSeconds: number;
  debtSeconds: number;
  lastSeq: number;
  answers: string;
  coverage: Uint8Array;
  coveredSeconds: number;
  position: number;
  completed: boolean;
  /** Seconds verified on the day asked for, in all lessons. */
  creditedToday: number;
}

export type SittingChange = Omit<StoredSitting, 'creditedToday'>;

export interface DayChange {
  personId: string;
  day: string;
  lessonId: string;
  seconds: number;
}

/** Whose reports a batch holds and to which sittings. */
export interface Asked {
  personIds: readonly string[];
  sessionIds: readonly string[];
  /** Today, `YYYY-MM-DD` in Asia/Shanghai. */
  day: string;
  /** What to do about learners whose row another transaction holds. */
  held: 'wait' | 'skip';
}

export interface Found {
  learners: LockedLearner[];
  sittings: StoredSitting[];
}

export interface Changes {
  at: Date;
  sittings: readonly SittingChange[];
  days: readonly DayChange[];
  learners: readonly LockedLearner[];
  /** Statements that owe work to others. */
  owed: readonly string[];
}

/**
 * What reports read and write: one statement a table for a whole batch, whatever its size. The learners' rows, locked
 * first and in key order, stand for all the other rows of those people.
 */
@Injectable()
export class ReportRepository {
  constructor(private readonly transactions: ShortTransactions) {}

  /** One batch, committed when it resolves: `decide` sees what stands under the locks and answers what changes. */
  async exchange(asked: Asked, decide: (found: Found) => Changes): Promise<void> {
    await this.transactions.run(
      [learnersLocked(asked), sittingsOf(asked)],
      ([learners = [], sittings = []]) =>
        writesOf(decide({ learners: learners.map(learnerOf), sittings: sittings.map(sittingOf) })),
    );
  }
}

/**
 * In key order, `skip` leaving out those whom another transaction holds. By force of the index: a look through the
 * whole table, which few rows tempt to, would wait for everybody's locks.
 */
function learnersLocked({ personIds, held }: Asked): string {
  return statement(
    `SELECT person_id, current_session_id, verified_seconds, announce_at_seconds
       FROM learners FORCE INDEX (PRIMARY) WHERE person_id IN (?) ORDER BY person_id
        FOR UPDATE ${held === 'skip' ? 'SKIP LOCKED' : ''}`,
    [[...personIds].sort()],
  );
}

function learnerOf(row: unknown[]): LockedLearner {
  const [personId, currentSessionId, verifiedSeconds, announceAtSeconds] = row as [
    string,
    string,
    number,
    number,
  ];
  return { personId, currentSessionId, verifiedSeconds, announceAtSeconds };
}

function sittingsOf({ sessionIds, day }: Asked): string {
  return statement(
    `SELECT s.id, s.person_id, s.lesson_id, UNIX_TIMESTAMP(s.opened_at), s.duration_seconds, s.credited_seconds,
            s.debt_seconds, s.last_seq, COALESCE(p.covered_seconds, 0), COALESCE(p.position, 0),
            p.completed_at IS NOT NULL, s.answers, p.coverage,
            COALESCE((SELECT SUM(d.seconds) FROM learning_days d
                       WHERE d.person_id = s.person_id AND d.day = ?), 0)
       FROM play_sessions s
       LEFT JOIN lesson_progress p ON p.person_id = s.person_id AND p.lesson_id = s.lesson_id
      WHERE s.id IN (?)`,
    [day, sessionIds],
  );
}

const none = new Uint8Array();

function sittingOf(row: unknown[]): StoredSitting {
  const [id, personId, lessonId, openedAt, durationSeconds, creditedSeconds, debtSeconds, lastSeq, ...more] =
    row as [string, string, string, number, number, number, number, number, ...unknown[]];
  const [coveredSeconds, position, completed, answers, coverage, creditedToday] = more as [
    number,
    number,
    number,
    string,
    Uint8Array | null,
    number,
  ];
  return {
    id,
    personId,
    lessonId,
    openedAt: Math.round(openedAt * 1000),
    durationSeconds,
    creditedSeconds,
    debtSeconds,
    lastSeq,
    coveredSeconds,
    position,
    completed: completed === 1,
    answers,
    coverage: coverage ?? none,
    creditedToday,
  };
}

function writesOf({ at, sittings, days, learners, owed }: Changes): string[] {
  if (sittings.length === 0) return [];
  const now = instantText(at.getTime());
  const writes = [progressSaved(sittings, now), sittingsSaved(sittings, now)];
  if (days.length > 0) writes.push(addedToDays(days), learnersSaved(learners));
  return [...writes, ...owed];
}

function progressSaved(sittings: readonly SittingChange[], now: string): string {
  const rows = sittings.map((one) => [
    one.personId,
    one.lessonId,
    Buffer.from(one.coverage.buffer, one.coverage.byteOffset, one.coverage.length),
    one.coveredSeconds,
    one.position,
    now,
    now,
    one.completed ? now : null,
  ]);
  return statement(
    `INSERT INTO lesson_progress
            (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at)
     VALUES ?
     ON DUPLICATE KEY UPDATE coverage = VALUES(coverage), covered_seconds = VALUES(covered_seconds),
            position = VALUES(position), touched_at = VALUES(touched_at),
            completed_at = COALESCE(completed_at, VALUES(completed_at))`,
    [rows],
  );
}

/** The rows are there: inserting is only the way to change many in one statement. */
function sittingsSaved(sittings: readonly SittingChange[], now: string): string {
  const rows = sittings.map((one) => [
    one.id,
    one.personId,
    one.lessonId,
    instantText(one.openedAt),
    one.durationSeconds,
    now,
    one.creditedSeconds,
    one.lastSeq,
    one.answers,
  ]);
  return statement(
    `INSERT INTO play_sessions
            (id, person_id, lesson_id, opened_at, duration_seconds, reported_at, credited_seconds, last_seq, answers)
     VALUES ?
     ON DUPLICATE KEY UPDATE reported_at = VALUES(reported_at), credited_seconds = VALUES(credited_seconds),
            last_seq = VALUES(last_seq), answers = VALUES(answers)`,
    [rows],
  );
}

function addedToDays(days: readonly DayChange[]): string {
  const rows = days.map(({ personId, day, lessonId, seconds }) => [personId, day, lessonId, seconds]);
  return statement(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES ?
     ON DUPLICATE KEY UPDATE seconds = seconds + VALUES(seconds)`,
    [rows],
  );
}

function learnersSaved(learners: readonly LockedLearner[]): string {
  const rows = learners.map((one) => [one.personId, one.verifiedSeconds, one.announceAtSeconds]);
  return statement(
    `INSERT INTO learners (person_id, verified_seconds, announce_at_seconds) VALUES ?
     ON DUPLICATE KEY UPDATE verified_seconds = VALUES(verified_seconds),
            announce_at_seconds = VALUES(announce_at_seconds)`,
    [rows],
  );
}

/** An instant as the database writes it down: UTC, to the millisecond. */
function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ');
}
