import { createHash } from 'node:crypto';

/** Somebody who may be drawn, with the reviews carried in this cycle already. */
export interface Candidate {
  id: string;
  carried: number;
}

/**
 * Draws reviewers: who carries least comes first, and among equals the lot decides, the SHA-256 of `seed:id`. Kept with seed and
 * pool, so that anybody can draw again; the order of the pool does not matter. Fewer than `count` where the pool is smaller.
 */
export function drawReviewers(seed: string, pool: readonly Candidate[], count: number): string[] {
  const lots = pool.map(({ id, carried }) => ({ id, carried, lot: lotOf(seed, id) }));
  lots.sort((a, b) => a.carried - b.carried || (a.lot < b.lot ? -1 : 1));
  return lots.slice(0, count).map(({ id }) => id);
}

const lotOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}:${id}`).digest('hex');
