import { conclude, judge, type Judgement } from '../engine/assess.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { addYears, type Condition } from '../engine/tier.rule';
import { ratedTiers, type RatedTier, type StandardDocument, type TierRule } from '../standards/standard.rule';
import { cheapestMoves } from './cheapest.rule';
import { leversOf } from './lever.rule';
import { gateSteps } from './gate-steps.rule';
import { isBound, movedMeasures } from './open.rule';
import { hasEnded, standingOn } from './standing.rule';
import type { Step } from './step.rule';
import { reaches, suppose, type Move } from './trim.rule';

export interface NextTier {
  tier: RatedTier;
  /** false when nothing a school can do is enough on its own. */
  reachable: boolean;
  steps: Step[];
}

/**
 * The shortest list of things that would reach the next tier: fewest items, and among equally short lists the one of
 * least effort, to the unit. `today`: the day from which on they can be done, where that is not the day of the count.
 */
export function nextTier(
  standard: StandardDocument,
  counted: SchoolInputs,
  today: string = counted.asOf,
): NextTier | null {
  const now = judge(standard, counted);
  const inputs = standingOn(counted, today);
  const tier = ratedTiers[now.tier === 'unrated' ? 0 : ratedTiers.indexOf(now.tier) + 1];
  if (!tier) return null;
  const rule = standard.tiers.find((each) => each.tier === tier)!;
  const conditions = now.tiers.find((each) => each.tier === tier)!.conditions;
  const forced = [...gateSteps(inputs, now), ...waitingSteps(conditions)];
  // A term that is over comes back with no effort: what else there is to do is said, and that it is not enough.
  const inReach = forced.every(({ code }) => code !== 'outlast-term');
  if (reaches(now, tier)) return { tier, reachable: inReach, steps: forced };
  const found = cheapestMoves(standard, inputs, now, rule);
  const lost = found ? null : lostIndicators(standard, inputs, now, rule);
  const moves = found?.moves ?? (lost && cheapestMoves(standard, inputs, now, rule, lost)?.moves) ?? [];
  const ended = standard.indicators.filter((each) =>
    movedMeasures(each).some((measure) => hasEnded(inputs, measure, today)),
  );
  const lostCode = (indicator: string): Step['code'] =>
    ended.some(({ code }) => code === indicator) ? 'outlast-window' : 'outlast-figure';
  const raising = raisingSteps(standard, inputs, now, moves).map((step) =>
    lost?.has(step.indicator) ? { ...step, code: lostCode(step.indicator), count: null, effort: null } : step,
  );
  return { tier, reachable: inReach && found !== null, steps: [...forced, ...raising] };
}

/**
 * The indicators without which all a school can still do is not enough, because what counts of them is settled: each of
 * them is needed. Null where not even these would be enough.
 */
function lostIndicators(
  standard: StandardDocument,
  inputs: SchoolInputs,
  now: Judgement,
  rule: TierRule,
): ReadonlySet<string> | null {
  const isEnough = (freed: ReadonlySet<string>): boolean => {
    const levers = leversOf(standard, inputs, now.scores, rule, freed);
    const best = levers.map((lever): Move => ({ lever, step: lever.steps.at(-1)! }));
    return reaches(conclude(standard, inputs, now.gates, suppose(now.scores, best)), rule.tier);
  };
  const bound = standard.indicators.filter((each) => isBound(inputs, each)).map(({ code }) => code);
  if (!isEnough(new Set(bound))) return null;
  return bound.reduce<ReadonlySet<string>>((lost, code) => {
    const fewer = new Set([...lost].filter((each) => each !== code));
    return isEnough(fewer) ? fewer : lost;
  }, new Set(bound));
}

function waitingSteps(conditions: Condition[]): Step[] {
  const blank = { measure: null, from: null, to: null, gain: 0, count: null, unit: 'years', effort: null };
  return conditions.flatMap((condition): Step[] => {
    if (condition.met) return [];
    const { about, have, need } = condition;
    if (condition.code === 'veto')
      return [{ ...blank, code: 'outlast-veto', indicator: about, unit: 'day', date: need }];
    if (condition.code !== 'tenure') return [];
    const years = Number(need);
    return [
      { ...blank, code: 'hold-title', indicator: about, to: years, date: have && addYears(have, years) },
    ];
  });
}

function raisingSteps(
  standard: StandardDocument,
  inputs: SchoolInputs,
  now: Judgement,
  moves: Move[],
): Step[] {
  let before = now.total;
  return moves.map((move, at) => {
    const after = conclude(standard, inputs, now.gates, suppose(now.scores, moves.slice(0, at + 1))).total;
    const gain = after.minus(before).toNumber();
    before = after;
    const { lever } = move;
    const level = lever.at(move.step);
    return {
      code: lever.now.score ? lever.how(move.step) : 'record',
      indicator: lever.code,
      measure: lever.first,
      from: lever.now.value?.toNumber() ?? null,
      to: level.value.toNumber(),
      gain,
      count: level.units,
      unit: lever.unit,
      effort: level.effort,
      date: null,
    };
  });
}
