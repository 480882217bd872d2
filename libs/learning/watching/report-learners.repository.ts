import { statement } from '@libs/platform';

/** A learner's row, locked. */
export interface LockedLearner {
  personId: string;
  currentSessionId: string | null;
  verifiedSeconds: number;
  announceAtSeconds: number;
  revision: number;
}

/**
 * In key order, `skip` leaving out those whom another transaction holds. By force of the index: a look through the
 * whole table, which few rows tempt to, would wait for everybody's locks.
 */
export function learnersLocked(personIds: readonly string[], held: 'wait' | 'skip'): string {
  return statement(
    `SELECT person_id, current_session_id, verified_seconds, announce_at_seconds, revision
       FROM learners FORCE INDEX (PRIMARY) WHERE person_id IN (?) ORDER BY person_id
        FOR UPDATE ${held === 'skip' ? 'SKIP LOCKED' : ''}`,
    [[...personIds].sort()],
  );
}

export function learnerOf(row: unknown[]): LockedLearner {
  const [personId, currentSessionId, verifiedSeconds, announceAtSeconds, revision] = row as [
    string,
    string | null,
    number,
    number,
    number,
  ];
  return { personId, currentSessionId, verifiedSeconds, announceAtSeconds, revision };
}

/** The rows are there: inserting is only the way to change many in one statement. */
export function learnersSaved(learners: readonly LockedLearner[]): string {
  const rows = learners.map((one) => [
    one.personId,
    one.verifiedSeconds,
    one.announceAtSeconds,
    one.revision,
  ]);
  return statement(
    `INSERT INTO learners (person_id, verified_seconds, announce_at_seconds, revision) VALUES ?
     ON DUPLICATE KEY UPDATE verified_seconds = VALUES(verified_seconds),
            announce_at_seconds = VALUES(announce_at_seconds), revision = VALUES(revision)`,
    [rows],
  );
}
