import { boundsFor, type Scored } from '../engine/indicator.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { Exact, exact, reaches, zero } from '../engine/number.rule';
import type { Indicator, IndicatorPart } from '../standards/standard.rule';
import { factorNow, unitOf, worth, type Level, type Lever } from './level.rule';

/** Nobody knows yet what a missing figure will be: its levels are the quarters of its scale, and its key floor. */
export function missingLever(inputs: SchoolInputs, indicator: Indicator, now: Scored, floor: number): Lever {
  const at = (step: number): Level => {
    const parts = indicator.parts.map((part) => {
      const { lo, hi } = boundsFor(part, inputs.kind);
      const x = exact(lo).plus(exact(hi).minus(lo).times(Math.min(step, 4)).div(4));
      return { part, x: step > 4 ? Exact.max(x, floor) : x, hi };
    });
    const weigh = (of: (each: (typeof parts)[number]) => Exact): Exact =>
      parts.reduce((sum, each) => sum.plus(of(each).times(each.part.share)), zero);
    const value = weigh((each) => each.x);
    const effort = parts.reduce((sum, { part, x }) => sum + part.effort * guessedUnits(part, x), 0);
    return {
      score: weigh((each) => worth(inputs, each.part, each.x, factorNow(inputs, each.part))),
      observed: value,
      value,
      units: null,
      effort,
    };
  };
  const full = at(4);
  const steps = reaches(full.observed, floor) ? [1, 2, 3, 4] : [1, 2, 3, 4, 5];
  const { code, domain } = indicator;
  return {
    code,
    domain,
    unit: unitOf(indicator),
    first: null,
    how: () => 'raise',
    weight: indicator.weight,
    now,
    steps,
    levels: steps.map(at),
    at,
  };
}

/** For ordering only: a count costs what it counts, a share about ten units for each full scale. */
function guessedUnits(part: IndicatorPart, x: Exact): number {
  const { reading } = part;
  if (reading.kind !== 'plain') return x.times(10).toNumber();
  const { shape } = getMeasure(reading.measure);
  return x.times({ count: 1, ratio: 10, step: 4, 'yes-no': 1 }[shape]).toNumber();
}
