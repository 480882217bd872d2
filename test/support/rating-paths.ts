import { conclude, judge } from '@libs/rating/engine/assess.rule';
import type { SchoolInputs } from '@libs/rating/engine/inputs.rule';
import { firstStep } from '@libs/rating/path/level.rule';
import { leversOf } from '@libs/rating/path/lever.rule';
import { nextTier } from '@libs/rating/path/next-tier.rule';
import { reaches, suppose, type Move } from '@libs/rating/path/trim.rule';
import { defaultStandard as standard } from '@libs/rating/standards/default-standard.rule';
import type { StandardDocument } from '@libs/rating/standards/standard.rule';

/** The fewest levers at their best that are enough, by trying every set of up to `most` of them. */
export function fewestByTrying(inputs: SchoolInputs, most: number): number | null {
  const now = judge(standard, inputs);
  const path = nextTier(standard, inputs)!;
  const rule = standard.tiers.find((each) => each.tier === path.tier)!;
  const best = leversOf(standard, inputs, now.scores, rule).map((lever) => ({
    lever,
    step: lever.steps.at(-1)!,
  }));
  const isEnough = (chosen: typeof best): boolean =>
    reaches(conclude(standard, inputs, now.gates, suppose(now.scores, chosen)), path.tier);
  const sets = (from: number, size: number): (typeof best)[] =>
    size === 0
      ? [[]]
      : best.slice(from).flatMap((one, at) => sets(from + at + 1, size - 1).map((rest) => [one, ...rest]));
  for (let size = 0; size <= most; size += 1) if (sets(0, size).some(isEnough)) return size;
  return null;
}

/**
 * Fewest items, then least effort, over every step of every lever, or of those named: small schools only. Undefined where
 * nothing is enough.
 */
export function cheapestByTrying(
  asking: StandardDocument,
  inputs: SchoolInputs,
  among: readonly string[] = asking.indicators.map(({ code }) => code),
): [items: number, effort: number] | undefined {
  const now = judge(asking, inputs);
  const rule = asking.tiers[3]!;
  const choices = leversOf(asking, inputs, now.scores, rule)
    .filter(({ code }) => among.includes(code))
    .map((lever) => Array.from({ length: lever.steps.at(-1)! + 1 }, (_, step) => ({ lever, step })));
  const all = choices.reduce<Move[][]>(
    (lists, steps) => lists.flatMap((list) => steps.map((move) => (move.step > 0 ? [...list, move] : list))),
    [[]],
  );
  const enough = all.filter((moves) =>
    reaches(conclude(asking, inputs, now.gates, suppose(now.scores, moves)), 'star'),
  );
  const weighed = enough.map((moves): [number, number] => [
    moves.length,
    moves.reduce((sum, { lever, step }) => sum + lever.at(step).effort, 0),
  ]);
  return weighed.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0];
}

/** The same for two levers of many steps: every step of the one, and the least of the other that is then enough. */
export function cheapestOfTwo(
  asking: StandardDocument,
  inputs: SchoolInputs,
): [items: number, effort: number] {
  const now = judge(asking, inputs);
  const levers = leversOf(asking, inputs, now.scores, asking.tiers[3]!);
  const isEnough = (moves: Move[]): boolean =>
    reaches(conclude(asking, inputs, now.gates, suppose(now.scores, moves)), 'star');
  const found: [number, number][] = [];
  for (const [at, lever] of levers.entries()) {
    for (let step = 0; step <= lever.steps.at(-1)!; step += 1) {
      const one = step > 0 ? [{ lever, step }] : [];
      if (isEnough(one)) found.push([one.length, step > 0 ? lever.at(step).effort : 0]);
      for (const other of levers.slice(at + 1)) {
        const most = other.steps.at(-1)!;
        const least = firstStep(most, (more) => isEnough([...one, { lever: other, step: more }]));
        if (!isEnough([...one, { lever: other, step: least }])) continue;
        found.push([one.length + 1, (step > 0 ? lever.at(step).effort : 0) + other.at(least).effort]);
      }
    }
  }
  return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0]!;
}
