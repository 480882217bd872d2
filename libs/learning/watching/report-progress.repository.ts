import { statement } from '@libs/platform';
import type { StoredSitting } from './report-sittings.repository';

/** Seconds newly verified. */
export interface DayChange {
  personId: string;
  day: string;
  lessonId: string;
  seconds: number;
}

export function progressSaved(sittings: readonly StoredSitting[], now: string): string {
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

export function addedToDays(days: readonly DayChange[]): string {
  const rows = days.map(({ personId, day, lessonId, seconds }) => [personId, day, lessonId, seconds]);
  return statement(
    `INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES ?
     ON DUPLICATE KEY UPDATE seconds = seconds + VALUES(seconds)`,
    [rows],
  );
}
