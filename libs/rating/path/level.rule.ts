import { boundsFor, scaleOf, type Scored } from '../engine/indicator.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { Exact, one } from '../engine/number.rule';
import { valueOf } from '../engine/reading.rule';
import type { Indicator, IndicatorPart } from '../standards/standard.rule';
import type { How } from './moving.rule';

/** How far one indicator is moved: what it would then be worth, and what that takes. */
export interface Level {
  score: Exact;
  observed: Exact;
  value: Exact;
  /** Whole units more (families, meetings, rubric steps); null where the figure is missing and nobody can say. */
  units: number | null;
  /** Person-days, a planning estimate. */
  effort: number;
}

/** An indicator a school can still move, with its levels, rising; `at` gives any level between. */
export interface Lever {
  code: string;
  domain: string;
  unit: string;
  /** A measure that multiplies the score and still has room: it is filled first. */
  first: string | null;
  /** What so many units are. */
  how: (step: number) => How;
  weight: number;
  now: Scored;
  levels: Level[];
  /** Steps of `at`, one per entry of `levels`. */
  steps: number[];
  at: (step: number) => Level;
}

/** The smallest step from 0 to `most` that holds, `most` when none does; `holds` never turns false again. */
export function firstStep(most: number, holds: (step: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const unitOf = (indicator: Indicator): string => {
  const { reading } = indicator.parts[0]!;
  if (reading.kind === 'growth') return 'points';
  return getMeasure(reading.kind === 'balance' ? reading.weakest : reading.measure).unit;
};

/** What a part earns of its weight with this number, 0–1. */
export function worth(inputs: SchoolInputs, part: IndicatorPart, x: Exact, factor: Exact): Exact {
  const { lo, hi } = boundsFor(part, inputs.kind);
  return scaleOf(x, lo, hi, false).score.times(factor);
}

/** What the score of a part is multiplied by now. */
export const factorNow = (inputs: SchoolInputs, part: IndicatorPart): Exact => {
  const figure = part.factor && inputs.figures[part.factor.measure];
  const reached = figure ? valueOf(figure) : null;
  return part.factor && reached ? Exact.min(one, reached.div(part.factor.full)) : one;
};
