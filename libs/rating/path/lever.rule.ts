import { scaleOf, boundsFor, type Scored } from '../engine/indicator.rule';
import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { Exact, exact, one, reaches, zero } from '../engine/number.rule';
import { valueOf, wilsonLowerBound } from '../engine/reading.rule';
import type { Indicator, IndicatorPart, StandardDocument, TierRule } from '../standards/standard.rule';
import { isGrowth } from '../engine/growth.rule';
import { everything, isBound, openOf, type Open } from './open.rule';

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
  /** Whether its units come to what is settled (questions yet to be asked). */
  isNew: boolean;
  weight: number;
  now: Scored;
  levels: Level[];
  /** Steps of `at`, one per entry of `levels`. */
  steps: number[];
  at: (step: number) => Level;
}

const LEVELS = 12;
const nobody: ReadonlySet<string> = new Set();

/** `freed`: indicators taken as if what is settled of them could still be changed. */
export function leversOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  scores: Scored[],
  rule: TierRule,
  freed: ReadonlySet<string> = nobody,
): Lever[] {
  return standard.indicators.flatMap((indicator) => {
    const now = scores.find((scored) => scored.code === indicator.code);
    if (!now || isGrowth(indicator)) return [];
    const floor = Math.max(
      0,
      ...rule.keyFloors.filter((f) => f.indicator === now.code && f.of === 'observed').map((f) => f.atLeast),
    );
    const isFreed = freed.has(indicator.code);
    if (now.score) return movable(standard, inputs, indicator, now, floor, isFreed) ?? [];
    return isFreed || !isBound(inputs, indicator) ? missing(inputs, indicator, now, floor) : [];
  });
}

const unitOf = (indicator: Indicator): string => {
  const { reading } = indicator.parts[0]!;
  if (reading.kind === 'growth') return 'points';
  return getMeasure(reading.kind === 'balance' ? reading.weakest : reading.measure).unit;
};

interface Motion {
  part: IndicatorPart;
  /** x after so many units more. */
  x: (units: number) => Exact;
  observed: (units: number) => Exact;
  /** What the part's score is multiplied by. */
  factor: (units: number) => Exact;
  /** Units until nothing more is to be had: full points and the key floor, everybody, or all that is still open. */
  most: number;
  isNew: boolean;
}

function movable(
  standard: StandardDocument,
  inputs: SchoolInputs,
  indicator: Indicator,
  now: Scored,
  floor: number,
  isFreed: boolean,
): Lever | null {
  const motions = indicator.parts.map((part) => motionOf(standard, inputs, part, floor, isFreed));
  const most = Math.max(...motions.map((motion) => motion.most));
  if (most < 1) return null;
  const at = (step: number): Level => levelOf(inputs, motions, step);
  const steps = stepsUpTo(most, (step) => reaches(at(step).observed, floor));
  const { code, domain } = indicator;
  const first =
    indicator.parts.find((part) => !reaches(factorNow(inputs, part, 0), 1))?.factor?.measure ?? null;
  return {
    code,
    domain,
    unit: unitOf(indicator),
    first,
    isNew: motions.some((motion) => motion.isNew),
    weight: indicator.weight,
    now,
    steps,
    levels: steps.map(at),
    at,
  };
}

/** At most a dozen steps, evenly spread, the last one and the first that reaches the key floor among them. */
function stepsUpTo(most: number, reachesFloor: (step: number) => boolean): number[] {
  const spread = Array.from({ length: Math.min(LEVELS, most) }, (_, at) =>
    Math.ceil(((at + 1) * most) / Math.min(LEVELS, most)),
  );
  const first = firstStep(most, reachesFloor);
  return [...new Set([...spread, ...(first > 0 ? [first] : [])])].toSorted((a, b) => a - b);
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

function levelOf(inputs: SchoolInputs, motions: Motion[], step: number): Level {
  const units = motions.map((motion) => Math.min(step, motion.most));
  const weigh = (of: (motion: Motion, units: number) => Exact): Exact =>
    motions.reduce((sum, motion, at) => sum.plus(of(motion, units[at]!).times(motion.part.share)), zero);
  return {
    score: weigh((motion, more) => worth(inputs, motion.part, motion.x(more), motion.factor(more))),
    observed: weigh((motion, more) => motion.observed(more)),
    value: weigh((motion, more) => motion.x(more)),
    units: units.reduce((sum, more) => sum + more, 0),
    effort: motions.reduce((sum, motion, at) => sum + motion.part.effort * units[at]!, 0),
  };
}

function worth(inputs: SchoolInputs, part: IndicatorPart, x: Exact, factor: Exact): Exact {
  const { lo, hi } = boundsFor(part, inputs.kind);
  return scaleOf(x, lo, hi, false).score.times(factor);
}

const factorNow = (inputs: SchoolInputs, part: IndicatorPart, more: number): Exact => {
  const figure = part.factor && inputs.figures[part.factor.measure];
  if (!part.factor || !figure) return one;
  const reached = valueOf({ ...figure, value: exact(figure.value).plus(more).toFixed() });
  return reached ? Exact.min(one, reached.div(part.factor.full)) : one;
};

/** Units that fill the part's factor come first (families that join), then those that move the figure itself. */
function motionOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  part: IndicatorPart,
  floor: number,
  isFreed: boolean,
): Motion {
  const movement = motionIn(standard, inputs, part.reading);
  const cap = isFreed ? movement.cap : Math.min(movement.cap, movement.open.units);
  const room = part.factor ? inputs.figures[part.factor.measure] : undefined;
  const ahead = room ? firstStep(left(room), (units) => reaches(factorNow(inputs, part, units), 1)) : 0;
  const { hi } = boundsFor(part, inputs.kind);
  const { x, observed } = movement;
  const most = firstStep(cap, (units) => reaches(x(units), hi) && reaches(observed(units), floor));
  return {
    part,
    x: (units) => x(Math.max(0, units - ahead)),
    observed: (units) => observed(Math.max(0, units - ahead)),
    factor: (units) => factorNow(inputs, part, Math.min(units, ahead)),
    most: ahead + most,
    isNew: movement.open.isNew,
  };
}

type Movement = Pick<Motion, 'x' | 'observed'> & { cap: number; open: Open };

const FAR = 100_000;

function motionIn(
  standard: StandardDocument,
  inputs: SchoolInputs,
  reading: IndicatorPart['reading'],
): Movement {
  const get = (code: string): Figure => inputs.figures[code]!;
  const same = (x: Movement['x'], cap: number, open = everything): Movement => ({
    x,
    observed: x,
    cap,
    open,
  });
  switch (reading.kind) {
    case 'plain': {
      const open = openOf(inputs, reading.measure);
      const isStep = getMeasure(reading.measure).shape === 'step';
      return same(...plainMotion(get(reading.measure), isStep, open), open);
    }
    case 'per': {
      const [figure, base] = [get(reading.measure), get(reading.base)];
      return same((units) => exact(figure.value).plus(units).times(reading.times).div(base.value), FAR);
    }
    case 'survey': {
      const figure = get(reading.measure);
      const n = exact(figure.of!);
      const satisfied = (units: number): Exact => exact(figure.value).plus(units);
      const x = (units: number): Exact => wilsonLowerBound(satisfied(units), n, exact(standard.survey.z));
      const open = openOf(inputs, reading.measure);
      return { x, observed: (units) => satisfied(units).div(n), cap: left(figure), open };
    }
    case 'balance': {
      const weakest = get(reading.weakest);
      const whole = valueOf(get(reading.whole))!;
      if (whole.isZero()) return same(() => zero, 0);
      const x = (units: number): Exact => exact(weakest.value).plus(units).div(weakest.of!).div(whole);
      return same(x, left(weakest));
    }
    case 'growth':
      return same(() => zero, 0);
  }
}

function plainMotion(figure: Figure, isStep: boolean, { isNew }: Open): [Movement['x'], number] {
  const value = exact(figure.value);
  if (isStep)
    return [
      (units) => Exact.min(one, value.plus(exact(units).div(4))),
      one.minus(value).times(4).ceil().toNumber(),
    ];
  if (figure.of === null) return [(units) => value.plus(units), FAR];
  const of = figure.of;
  if (isNew) return [(units) => value.plus(units).div(exact(of).plus(units)), FAR];
  return [(units) => value.plus(units).div(of), left(figure)];
}

const left = (figure: Figure): number =>
  Math.max(0, exact(figure.of!).minus(figure.value).floor().toNumber());

/** Nobody knows yet what a missing figure will be: its levels are the quarters of its scale, and its key floor. */
function missing(inputs: SchoolInputs, indicator: Indicator, now: Scored, floor: number): Lever {
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
      score: weigh((each) => worth(inputs, each.part, each.x, factorNow(inputs, each.part, 0))),
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
    isNew: false,
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
