import type { Lever } from './level.rule';

/** One way to treat the levers looked at so far: how many are moved, what that takes, what the domain then earns. */
export interface Choice {
  items: number;
  effort: number;
  earned: number;
  available: number;
  picks: Pick[];
}

export interface Pick {
  lever: Lever;
  level: number;
}

/** Lists longer than so many items, or of so much effort and more, are of no interest. */
export interface Limits {
  items: number;
  effort: number;
}

export const isWithin = (limits: Limits, items: number, effort: number): boolean =>
  items <= limits.items && effort < limits.effort;

/**
 * Every choice of one domain that no other beats in items, effort and points together: exact, because within a
 * domain (and for equal available weight) points only add up. `mustReach` keeps the levels a key floor allows.
 */
export function choicesOf(
  levers: Lever[],
  start: Choice,
  limits: Limits,
  mustReach: (lever: Lever, level: number) => boolean,
): Choice[] {
  return levers.reduce(
    (choices, lever) =>
      undominated(
        choices.flatMap((choice) => extend(choice, lever, limits, mustReach)),
        byAvailable,
      ),
    [start],
  );
}

function extend(
  choice: Choice,
  lever: Lever,
  limits: Limits,
  mustReach: (lever: Lever, level: number) => boolean,
): Choice[] {
  const before = lever.now.score?.toNumber() ?? null;
  const moved = lever.levels.flatMap((level, at): Choice[] => {
    if (!isWithin(limits, choice.items + 1, choice.effort + level.effort)) return [];
    if (!mustReach(lever, at)) return [];
    return [
      {
        items: choice.items + 1,
        effort: choice.effort + level.effort,
        earned: choice.earned + lever.weight * (level.score.toNumber() - (before ?? 0)),
        available: choice.available + (before === null ? lever.weight : 0),
        picks: [...choice.picks, { lever, level: at }],
      },
    ];
  });
  return mustReach(lever, -1) ? [choice, ...moved] : moved;
}

const byAvailable = (choice: Choice): string => choice.available.toFixed(6);

interface Weighed {
  items: number;
  effort: number;
  earned: number;
}

/** Keeps, within each group, what no other matches or beats in items, effort and earned at once. */
export function undominated<T extends Weighed>(all: T[], groupOf: (one: T) => string): T[] {
  const best = new Map<string, number[]>();
  const sorted = all.toSorted((a, b) => a.effort - b.effort || a.items - b.items || b.earned - a.earned);
  return sorted.filter((one) => {
    const group = groupOf(one);
    const earnedWithin = best.get(group) ?? [];
    if (mostWithin(earnedWithin, one.items) >= one.earned) return false;
    earnedWithin[one.items] = Math.max(one.earned, earnedWithin[one.items] ?? -1);
    best.set(group, earnedWithin);
    return true;
  });
}

/** The most earned with at most so many items; −1 where nothing was. Asked a million times, so it makes no lists. */
function mostWithin(earned: number[], items: number): number {
  let most = -1;
  for (let at = 0; at <= items; at += 1) most = Math.max(most, earned[at] ?? -1);
  return most;
}
