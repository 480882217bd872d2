import { conclude, type Judgement } from '../engine/assess.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import type { StandardDocument, TierRule } from '../standards/standard.rule';
import type { Pick } from './frontier.rule';
import type { Level, Lever } from './level.rule';
import { leversOf } from './lever.rule';
import { shortestPicks } from './search.rule';
import { reaches, suppose, trim, type Move } from './trim.rule';

/** Rounds of looking closer. A handful is enough; what many lists share the least effort may take more. */
const mostRounds = 60;
/** A step that is looked at closer is cut into so many. */
const cuts = 12;
const nearly = 1e-9;

interface Cheapest {
  moves: Move[];
  /** Whether no list as short takes less effort; false only when the rounds ran out before it was proved. */
  proved: boolean;
}

/**
 * Fewest levers, then least effort, to the unit. The levers are first searched over a dozen levels each, which finds how
 * few are enough: each at its best is among them. Then the same levels are searched at the price of the unit that
 * follows the level below: no list of any units is cheaper than the cheapest of these. Where that is still less than what
 * has been found, the levels it chose are looked at closer, until both are the same.
 */
export function cheapestMoves(
  standard: StandardDocument,
  inputs: SchoolInputs,
  now: Judgement,
  rule: TierRule,
  freed?: ReadonlySet<string>,
): Cheapest | null {
  const verify = (picks: Pick[]): boolean => {
    const moves = picks.map(({ lever, level }) => ({ lever, step: lever.steps[level]! }));
    return reaches(conclude(standard, inputs, now.gates, suppose(now.scores, moves)), rule.tier);
  };
  const search = (levers: Lever[], within?: { items: number; effort: number }): Pick[] | null =>
    shortestPicks({ standard, inputs, now, rule, verify, within }, levers);
  let levers = leversOf(standard, inputs, now.scores, rule, freed);
  const first = search(levers);
  if (!first) return null;
  let best = trim(standard, inputs, now, rule.tier, first);
  for (let round = 0; round < mostRounds; round += 1) {
    const within = { items: first.length, effort: effortOf(best) };
    const bound = search(levers.map(asCheapAsCanBe), within);
    if (!bound || boundOf(bound) >= within.effort - nearly) return { moves: best, proved: true };
    const found = trim(standard, inputs, now, rule.tier, bound);
    if (effortOf(found) < within.effort - nearly) best = found;
    levers = levers.map((lever) => closer(lever, bound));
  }
  return { moves: best, proved: false };
}

const effortOf = (moves: Move[]): number =>
  moves.reduce((sum, { lever, step }) => sum + lever.at(step).effort, 0);

const boundOf = (picks: Pick[]): number =>
  picks.reduce((sum, { lever, level }) => sum + lever.levels[level]!.effort, 0);

/** Each level at the price of the first unit above the level below it. */
function asCheapAsCanBe(lever: Lever): Lever {
  const levels = lever.levels.map((level, at): Level => {
    const least = (lever.steps[at - 1] ?? 0) + 1;
    return least === lever.steps[at] ? level : { ...level, effort: lever.at(least).effort };
  });
  return { ...lever, levels };
}

/** The lever with more levels where the picks have chosen one of a wide step. */
function closer(lever: Lever, picks: Pick[]): Lever {
  const pick = picks.find((each) => each.lever.code === lever.code);
  if (!pick) return lever;
  const [from, to] = [lever.steps[pick.level - 1] ?? 0, lever.steps[pick.level]!];
  const between = Array.from({ length: cuts }, (_, at) => from + Math.ceil(((at + 1) * (to - from)) / cuts));
  const known = new Map(lever.steps.map((step, at) => [step, lever.levels[at]!]));
  const steps = [...new Set([...lever.steps, ...between])].toSorted((a, b) => a - b);
  return { ...lever, steps, levels: steps.map((step) => known.get(step) ?? lever.at(step)) };
}
