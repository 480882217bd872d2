/** Where a member stood and stands in its list, from 1 on. */
export interface Move {
  before: number;
  after: number;
}

/**
 * Which members were moved within their lists: the fewest whose moving explains the new order, the others having only
 * made room. What comes, goes or changes its list is no move.
 */
export function movesBetween(
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): Map<string, Move> {
  const moves = new Map<string, Move>();
  for (const [list, now] of after) {
    const old = before.get(list) ?? [];
    const stayed = new Set(longestInOrder(now.map((code) => old.indexOf(code)).filter((at) => at >= 0)));
    for (const [at, code] of now.entries()) {
      const was = old.indexOf(code);
      if (was >= 0 && !stayed.has(was)) moves.set(code, { before: was + 1, after: at + 1 });
    }
  }
  return moves;
}

/** The longest rising run that is left when others are taken out; of several equally long ones the first. */
function longestInOrder(places: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const place of places) {
    const before = runs.filter((run) => run.at(-1)! < place);
    runs.push([
      ...before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []),
      place,
    ]);
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}
