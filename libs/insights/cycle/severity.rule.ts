/** How a reviewer scores beside the others who saw the same: above 0 milder, below 0 stricter (domain: states). */
export interface Severity {
  reviewerId: string;
  /** Items that another one scored too. */
  items: number;
  /** Mean of own minus the other's score, in shares of an item, −1 to 1; null below `fewest` items. */
  difference: number | null;
}

export interface DoubleScore {
  first: { reviewerId: string; score: number };
  second: { reviewerId: string; score: number };
}

/** Fewer items than this say more about the schools than about the reviewer. */
export const fewest = 10;

/** The strictest first; those with too few items at the end. */
export function severitiesOf(scores: readonly DoubleScore[]): Severity[] {
  const differences = new Map<string, number[]>();
  const note = (reviewerId: string, difference: number): void => {
    const own = differences.get(reviewerId) ?? [];
    differences.set(reviewerId, own.concat(difference));
  };
  for (const { first, second } of scores) {
    note(first.reviewerId, first.score - second.score);
    note(second.reviewerId, second.score - first.score);
  }
  const severities = [...differences].map(([reviewerId, own]): Severity => {
    const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
    return { reviewerId, items: own.length, difference: own.length < fewest ? null : mean };
  });
  return severities.toSorted(
    (a, b) =>
      (a.difference ?? Infinity) - (b.difference ?? Infinity) || a.reviewerId.localeCompare(b.reviewerId),
  );
}
