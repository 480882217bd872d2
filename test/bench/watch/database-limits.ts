import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import type { Viewer } from './audience';

const day = '2020-01-01';

/**
 * Reports a second that one connection can write when nothing is read, judged or answered: the four multi-row
 * upserts of a batch in one flushed transaction, on rows of their own shape.
 */
export async function rawWrites(
  database: Connection,
  viewers: readonly Viewer[],
  batch: number,
  seconds: number,
): Promise<number> {
  const coverage = Buffer.alloc(112, 0x5a);
  const begun = performance.now();
  let written = 0;
  while (performance.now() - begun < seconds * 1000) {
    const at = Math.floor(Math.random() * Math.max(1, viewers.length - batch));
    await writeBatch(database, viewers.slice(at, at + batch), coverage);
    written += Math.min(batch, viewers.length);
  }
  return written / ((performance.now() - begun) / 1000);
}

async function writeBatch(database: Connection, viewers: readonly Viewer[], coverage: Buffer): Promise<void> {
  const now = new Date();
  const answers = JSON.stringify(Array.from({ length: 10 }, (_, seq) => [seq, 15 * seq, 15, 0]));
  await database.query('START TRANSACTION');
  await database.query(
    `INSERT INTO lesson_progress
            (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at) VALUES ?
     ON DUPLICATE KEY UPDATE coverage = VALUES(coverage), covered_seconds = VALUES(covered_seconds),
            position = VALUES(position), touched_at = VALUES(touched_at)`,
    [viewers.map((one) => [one.personId, one.lessonId, coverage, 345, 345.6, now, now, null])],
  );
  await database.query(
    `INSERT INTO play_sessions
            (id, person_id, lesson_id, opened_at, duration_seconds, reported_at, credited_seconds, last_seq, answers)
     VALUES ? ON DUPLICATE KEY UPDATE reported_at = VALUES(reported_at),
            last_seq = last_seq + 1, answers = VALUES(answers)`,
    [viewers.map((one) => [one.sessionId, one.personId, one.lessonId, now, 900, now, 345, 10, answers])],
  );
  await database.query(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES ?
     ON DUPLICATE KEY UPDATE seconds = seconds + VALUES(seconds)`,
    [viewers.map((one) => [one.personId, day, one.lessonId, 15])],
  );
  await database.query(
    `INSERT INTO learners (person_id, verified_seconds) VALUES ?
     ON DUPLICATE KEY UPDATE verified_seconds = verified_seconds + 0`,
    [viewers.map((one) => [one.personId, 0])],
  );
  await database.query('COMMIT');
}

/** Nothing of any lecture is seen, and the processes that believe to know otherwise are told so (learners.revision). */
export async function tidy(database: Connection): Promise<void> {
  await database.query('DELETE FROM learning_days');
  await database.query('DELETE FROM lesson_progress');
  await database.query(`UPDATE play_sessions SET last_seq = -1, answers = '[]', credited_seconds = 0`);
  await database.query('UPDATE learners SET revision = revision + 1');
}

/** Milliseconds a flush of 4 KiB takes where the database lies: the median of some. */
export function flushCost(folder: string, times = 200): number {
  const path = join(folder, 'flush-cost');
  const file = openSync(path, 'w');
  const block = Buffer.alloc(4096);
  const costs = Array.from({ length: times }, () => {
    writeSync(file, block);
    const begun = performance.now();
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  rmSync(path);
  return costs.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
