import { Decimal } from 'decimal.js';
import type { EvidenceItem } from '@libs/rating';

/** What one reviewer gave: item code → rubric step, 0–1. */
export type Steps = ReadonlyMap<string, number>;

type Judged = Pick<EvidenceItem, 'code' | 'points' | 'steps'>;

/** Two reviewers part here: from so many rubric steps on, or from more than this share of all evidence points. */
export const disputedSteps = 2;
export const disputedShare = 0.1;

/** How many rubric steps lie between two values; a gate is met or not, so to differ there is to differ wholly. */
export function stepsApart(item: Pick<Judged, 'steps'>, a: number, b: number): number {
  if (a === b) return 0;
  if (item.steps.length === 2) return Math.max(disputedSteps, item.steps.length);
  return Math.abs(item.steps.indexOf(a) - item.steps.indexOf(b));
}

/** Agreement as it is reported: within one rubric step. */
export const withinOneStep = (item: Pick<Judged, 'steps'>, a: number, b: number): boolean =>
  stepsApart(item, a, b) <= 1;

/** The evidence points by which two sheets differ in total. */
export function pointsApart(items: readonly Judged[], a: Steps, b: Steps): number {
  return pointsOf(items, a).minus(pointsOf(items, b)).abs().toNumber();
}

/**
 * The items a third person has to judge, in the order of the standard; none: the mean of the two stands (domain: states,
 * adjudicate). Where only the totals are too far apart, it is every item on which the two differ.
 */
export function disputedItems(items: readonly Judged[], a: Steps, b: Steps): string[] {
  const apart = items.filter(({ code }) => a.get(code) !== b.get(code));
  const far = apart.filter(
    (item) => stepsApart(item, a.get(item.code) ?? 0, b.get(item.code) ?? 0) >= disputedSteps,
  );
  const all = items.reduce((sum, { points }) => sum.plus(points), new Decimal(0));
  const totalsPart = all.times(disputedShare).lt(pointsApart(items, a, b));
  return (totalsPart ? apart : far).map(({ code }) => code);
}

/** What each item comes to: the mean of the two, and where a third had to judge, what the third gave. */
export function concludedSteps(
  items: readonly Judged[],
  a: Steps,
  b: Steps,
  third: Steps | null,
): Map<string, number> {
  const disputed = new Set(disputedItems(items, a, b));
  return new Map(
    items.map(({ code }) => {
      const mean = new Decimal(a.get(code) ?? 0)
        .plus(b.get(code) ?? 0)
        .div(2)
        .toNumber();
      return [code, disputed.has(code) ? (third?.get(code) ?? mean) : mean];
    }),
  );
}

/** Not in binary fractions, where a tenth exactly may come out a hair more than a tenth. */
const pointsOf = (items: readonly Judged[], steps: Steps): Decimal =>
  items.reduce(
    (sum, { code, points }) => sum.plus(new Decimal(points).times(steps.get(code) ?? 0)),
    new Decimal(0),
  );
