import { statement } from '@libs/platform';

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

/** `day`: today, `YYYY-MM-DD` in Asia/Shanghai. */
export function sittingsOf(sessionIds: readonly string[], day: string): string {
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

export function sittingOf(row: unknown[]): StoredSitting {
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

/** The rows are there: inserting is only the way to change many in one statement. */
export function sittingsSaved(sittings: readonly StoredSitting[], now: string): string {
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

/** An instant as the database writes it down: UTC, to the millisecond. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ');
}
