import { createHash } from 'node:crypto';

/** Drawn from a school's own: courses to sit in on, activities whose papers are opened. */
export const drawnCourses = 3;
export const drawnRecords = 5;

/** A draw as it is kept, so that anybody can draw again. */
export interface KeptDraw {
  /** 32 hexadecimal digits of chance. */
  seed: string;
  /** All ids there were, in order. */
  pool: string[];
  drawn: string[];
}

/**
 * Draws up to `count` of the pool by the seed: those whose SHA-256 of `seed:id` comes first. The order of the pool does not matter,
 * and nobody who does not know the seed can know the answer.
 */
export function drawOf(seed: string, pool: readonly string[], count: number): KeptDraw {
  const ids = [...new Set(pool)].sort();
  const lots = ids.map((id) => ({ id, lot: lotOf(seed, id) }));
  lots.sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return { seed, pool: ids, drawn: lots.slice(0, count).map(({ id }) => id) };
}

const lotOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}:${id}`).digest('hex');
