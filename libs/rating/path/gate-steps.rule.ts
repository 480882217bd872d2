import type { Judgement } from '../engine/assess.rule';
import type { GateCheck } from '../engine/gate.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { reaches as isReached } from '../engine/number.rule';
import { firstStep } from './level.rule';
import { movingOf } from './moving.rule';
import { openOf } from './open.rule';
import type { Step } from './step.rule';

/** What opens the gates that are shut, or will be by themselves. */
export function gateSteps(inputs: SchoolInputs, now: Judgement): Step[] {
  return now.gates.flatMap((gate) =>
    gate.checks
      .filter((check) => !check.met || isFalling(inputs, check))
      .flatMap((check): Step[] => {
        const step = {
          indicator: gate.code,
          measure: check.measure,
          from: foreseen(inputs, check),
          to: check.atLeast,
          gain: 0,
          unit: getMeasure(check.measure).unit,
          effort: null,
          date: null,
        };
        return unitsTo(inputs, check).map(([code, count]) => ({ ...step, code, count }));
      }),
  );
}

/** What a check has; where it is certain that the whole grows without it, what it will have then. */
function foreseen(inputs: SchoolInputs, { measure, have }: GateCheck): number | null {
  const figure = inputs.figures[measure];
  if (figure?.coming) return movingOf(figure, openOf(inputs, measure)).x(0).toNumber();
  return have === null ? null : Number(have);
}

/** Whether a check that is met today will not be by itself. */
function isFalling(inputs: SchoolInputs, { measure, atLeast }: GateCheck): boolean {
  const figure = inputs.figures[measure];
  return Boolean(figure?.coming) && !isReached(movingOf(figure!, openOf(inputs, measure)).x(0), atLeast);
}

/** What carries a figure over a gate, and how many units of it; null where nobody can say, or nothing does. */
function unitsTo(inputs: SchoolInputs, { measure, atLeast }: GateCheck): [Step['code'], number | null][] {
  const figure = inputs.figures[measure];
  if (!figure) return [['meet-gate', getMeasure(measure).shape === 'ratio' ? null : Math.ceil(atLeast)]];
  if (figure.of !== null && Number(figure.of) === 0) return [['meet-gate', null]];
  const { x, most, how } = movingOf(figure, openOf(inputs, measure));
  const units = firstStep(most, (more) => isReached(x(more), atLeast));
  if (!isReached(x(units), atLeast)) return [['outlast-term', null]];
  const old = firstStep(units, (more) => how(more + 1) === 'raise-by-new');
  const all: [Step['code'], number][] = [
    ['meet-gate', old],
    ['meet-gate-by-new', units - old],
  ];
  return all.filter(([, count]) => count > 0);
}
