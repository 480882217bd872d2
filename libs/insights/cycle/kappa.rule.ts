/**
 * Agreement of two reviewers who scored the same items on one ordered scale (domain: states, "within one step, weighted
 * kappa"). Cohen's kappa with quadratic weights: 1 as if one had written both, 0 as often as by chance. Its interval is
 * the large-sample one of Fleiss, Cohen and Everitt (1969).
 */
export interface Agreement {
  /** Items scored by both. */
  items: number;
  /** Share of items on which they are at most one step apart, 0–1; null without items. */
  withinOneStep: number | null;
  /** −1 to 1; null without items, or when chance alone would always agree. */
  kappa: number | null;
  /** 95 % interval of kappa. */
  from: number | null;
  to: number | null;
}

/** Steps of the scale by their place on it, from 0. */
export type Pair = readonly [first: number, second: number];

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.959963984540054;
const nothing = { kappa: null, from: null, to: null };

/** @param steps how many steps the scale has, at least two */
export function agreementOf(pairs: readonly Pair[], steps: number): Agreement {
  const items = pairs.length;
  if (items === 0) return { items, withinOneStep: null, ...nothing };
  const near = pairs.filter(([first, second]) => Math.abs(first - second) <= 1).length;
  return { items, withinOneStep: near / items, ...kappaOf(sharesOf(pairs, steps), items) };
}

function kappaOf(shares: number[][], items: number): Pick<Agreement, 'kappa' | 'from' | 'to'> {
  const range = shares.map((_, step) => step);
  const weight = (i: number, j: number): number => 1 - ((i - j) / (shares.length - 1)) ** 2;
  const sum = (of: (step: number) => number): number => range.reduce((total, step) => total + of(step), 0);
  const share = (i: number, j: number): number => shares[i]?.[j] ?? 0;
  const row = range.map((i) => sum((j) => share(i, j)));
  const column = range.map((j) => sum((i) => share(i, j)));
  const observed = sum((i) => sum((j) => weight(i, j) * share(i, j)));
  const expected = sum((i) => sum((j) => weight(i, j) * (row[i] ?? 0) * (column[j] ?? 0)));
  if (1 - expected < Number.EPSILON) return nothing;
  const kappa = (observed - expected) / (1 - expected);
  const ofRow = range.map((i) => sum((j) => weight(i, j) * (column[j] ?? 0)));
  const ofColumn = range.map((j) => sum((i) => weight(i, j) * (row[i] ?? 0)));
  const deviation = (i: number, j: number): number =>
    weight(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - kappa);
  const spread = sum((i) => sum((j) => share(i, j) * deviation(i, j) ** 2));
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (items * (1 - expected) ** 2);
  const half = z95 * Math.sqrt(Math.max(variance, 0));
  return { kappa, from: Math.max(kappa - half, -1), to: Math.min(kappa + half, 1) };
}

function sharesOf(pairs: readonly Pair[], steps: number): number[][] {
  const counts = Array.from({ length: steps }, () => Array.from({ length: steps }, () => 0));
  for (const [first, second] of pairs) {
    const row = counts[first];
    if (row?.[second] === undefined)
      throw new Error(`${first} and ${second} are not on a scale of ${steps} steps`);
    row[second] += 1;
  }
  return counts.map((row) => row.map((count) => count / pairs.length));
}
