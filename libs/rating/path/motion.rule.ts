import { boundsFor } from '../engine/indicator.rule';
import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { Exact, exact, one, reaches, zero } from '../engine/number.rule';
import { valueOf, wilsonLowerBound } from '../engine/reading.rule';
import type { IndicatorPart, StandardDocument } from '../standards/standard.rule';
import { factorNow, firstStep } from './level.rule';
import { everything, openOf, type Open } from './open.rule';

/** How a part of an indicator moves, unit by unit. */
export interface Motion {
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

/** Units that fill the part's factor come first (families that join), then those that move the figure itself. */
export function motionOf(
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
