import { conclude, judge, type Judgement } from '../engine/assess.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { exact } from '../engine/number.rule';
import { addYears, type Condition } from '../engine/tier.rule';
import { ratedTiers, type RatedTier, type StandardDocument } from '../standards/standard.rule';
import { cheapestMoves } from './cheapest.rule';
import { reaches, suppose, type Move } from './trim.rule';

/** One thing to do, in plain terms; the web has the words for its code, indicator and unit. */
export interface Step {
  code: 'meet-gate' | 'outlast-term' | 'raise' | 'record' | 'hold-title' | 'outlast-veto';
  /** The gate, indicator, tier or veto. */
  indicator: string;
  measure: string | null;
  /** The value now and the value asked for, in the indicator's own terms (shares 0–1); null when missing. */
  from: number | null;
  to: number | null;
  /** Points of the total this step adds after the steps before it. */
  gain: number;
  /** Whole units more, e.g. 41 families; null where nobody can say. */
  count: number | null;
  unit: string;
  /** Working days all of it takes, a planning estimate of the standard; null where it has none (gates, waiting). */
  effort: number | null;
  /** The earliest day, for what only time brings. */
  date: string | null;
}

export interface NextTier {
  tier: RatedTier;
  /** false when nothing a school can do is enough on its own. */
  reachable: boolean;
  steps: Step[];
}

/**
 * The shortest list of things that would reach the next tier: fewest items, and among equally short lists the one of
 * least effort, to the unit.
 */
export function nextTier(standard: StandardDocument, inputs: SchoolInputs): NextTier | null {
  const now = judge(standard, inputs);
  const tier = ratedTiers[now.tier === 'unrated' ? 0 : ratedTiers.indexOf(now.tier) + 1];
  if (!tier) return null;
  const rule = standard.tiers.find((each) => each.tier === tier)!;
  const conditions = now.tiers.find((each) => each.tier === tier)!.conditions;
  const forced = [...gateSteps(now), ...waitingSteps(conditions)];
  // A term that is over comes back with no effort: what else there is to do is said, and that it is not enough.
  const inReach = forced.every(({ code }) => code !== 'outlast-term');
  if (reaches(now, tier)) return { tier, reachable: inReach, steps: forced };
  const found = cheapestMoves(standard, inputs, now, rule);
  if (!found) return { tier, reachable: false, steps: forced };
  const steps = [...forced, ...raisingSteps(standard, inputs, now, found.moves)];
  return { tier, reachable: inReach, steps };
}

function gateSteps(now: Judgement): Step[] {
  return now.gates.flatMap((gate) =>
    gate.checks
      .filter((check) => !check.met)
      .map((check): Step => {
        const { shape, unit, over } = getMeasure(check.measure);
        const have = gate.facts.find((fact) => fact.code === check.measure);
        const isOver = over === true && have?.source === 'counted';
        const target =
          shape === 'ratio' ? (have ? exact(check.atLeast).times(have.of!) : null) : exact(check.atLeast);
        const count = target
          ? target
              .minus(have?.value ?? 0)
              .ceil()
              .toNumber()
          : null;
        const from = check.have === null ? null : Number(check.have);
        const to = check.atLeast;
        return {
          code: isOver ? 'outlast-term' : 'meet-gate',
          indicator: gate.code,
          measure: check.measure,
          from,
          to,
          gain: 0,
          count: isOver ? null : count,
          unit,
          effort: null,
          date: null,
        };
      }),
  );
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
      code: lever.now.score ? 'raise' : 'record',
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
