import { boundsFor } from '../engine/indicator.rule';
import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { Exact, exact, one, reaches, zero } from '../engine/number.rule';
import { valueOf, wilsonLowerBound } from '../engine/reading.rule';
import type { IndicatorPart, StandardDocument } from '../standards/standard.rule';
import { firstStep } from './level.rule';
import { movingOf, type Moving } from './moving.rule';
import { freedOf, openOf } from './open.rule';

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
  how: Moving['how'];
}

/** Units that fill the part's factor come first (families that join), then those that move the figure itself. */
export function motionOf(
  standard: StandardDocument,
  inputs: SchoolInputs,
  part: IndicatorPart,
  floor: number,
  isFreed: boolean,
): Motion {
  const movement = motionIn(standard, inputs, part.reading, isFreed);
  const filling = fillingIn(inputs, part, isFreed);
  const ahead = firstStep(filling.most, (units) => reaches(filling.x(units), 1));
  const { hi } = boundsFor(part, inputs.kind);
  const { x, observed, how } = movement;
  const most = firstStep(movement.most, (units) => reaches(x(units), hi) && reaches(observed(units), floor));
  return {
    part,
    x: (units) => x(Math.max(0, units - ahead)),
    observed: (units) => observed(Math.max(0, units - ahead)),
    factor: (units) => filling.x(Math.min(units, ahead)),
    most: ahead + most,
    how: (units) => how(Math.max(0, units - ahead)),
  };
}

function movingIn(inputs: SchoolInputs, code: string, isFreed: boolean): Moving {
  const figure = inputs.figures[code]!;
  return isFreed
    ? movingOf({ ...figure, ways: undefined }, freedOf(code))
    : movingOf(figure, openOf(inputs, code));
}

/** What the score of the part is multiplied by, as the measure behind it moves. */
function fillingIn(inputs: SchoolInputs, { factor }: IndicatorPart, isFreed: boolean): Omit<Moving, 'how'> {
  if (!factor) return { x: () => one, most: 0 };
  const { x, most } = movingIn(inputs, factor.measure, isFreed);
  return { x: (units) => Exact.min(one, x(units).div(factor.full)), most };
}

type Movement = Omit<Motion, 'part' | 'factor'>;

function motionIn(
  standard: StandardDocument,
  inputs: SchoolInputs,
  reading: IndicatorPart['reading'],
  isFreed: boolean,
): Movement {
  const moving = (code: string): Moving => movingIn(inputs, code, isFreed);
  const same = ({ x, most, how }: Moving): Movement => ({ x, observed: x, most, how });
  switch (reading.kind) {
    case 'plain': {
      const isStep = getMeasure(reading.measure).shape === 'step';
      return same(isStep ? stepMoving(inputs.figures[reading.measure]!) : moving(reading.measure));
    }
    case 'per': {
      const { x, ...others } = moving(reading.measure);
      const base = inputs.figures[reading.base]!.value;
      return same({ ...others, x: (units) => x(units).times(reading.times).div(base) });
    }
    case 'survey': {
      const { x: observed, most, how } = moving(reading.measure);
      const n = exact(inputs.figures[reading.measure]!.of!);
      const z = exact(standard.survey.z);
      return { x: (units) => wilsonLowerBound(observed(units).times(n), n, z), observed, most, how };
    }
    case 'balance': {
      const { x, ...others } = moving(reading.weakest);
      const whole = valueOf(inputs.figures[reading.whole]!)!;
      return same(whole.isZero() ? still : { ...others, x: (units) => x(units).div(whole) });
    }
    case 'growth':
      return same(still);
  }
}

const still: Moving = { x: () => zero, most: 0, how: () => 'raise' };

/** A rubric's step rises by quarters. */
function stepMoving(figure: Figure): Moving {
  const value = exact(figure.value);
  return {
    x: (units) => Exact.min(one, value.plus(exact(units).div(4))),
    most: one.minus(value).times(4).ceil().toNumber(),
    how: () => 'raise',
  };
}
