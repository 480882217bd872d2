import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { exact } from '../engine/number.rule';
import type { Indicator } from '../standards/standard.rule';

/** How much of a figure a school can still move. */
export interface Open {
  /** Units at most. */
  units: number;
  /** Whether each comes to what has been counted, which is settled for good: a unit more is one more of the whole, too. */
  isNew: boolean;
}

export const everything: Open = { units: Infinity, isNew: false };
const none: Open = { units: 0, isNew: false };
const dayMs = 24 * 3600 * 1000;

/**
 * What was counted may be over; what is on paper or was concluded by reviewers may always be put right. Of what is settled
 * one by one, as many more are thought to come in the days left of the window as have come in the days so far.
 */
export function openOf({ figures, from, until, asOf }: SchoolInputs, measure: string): Open {
  const figure = figures[measure];
  if (figure?.source !== 'counted') return everything;
  const { settled } = getMeasure(measure);
  if (figure.settled || settled === 'all') return none;
  if (settled !== 'each') return everything;
  const [gone, left] = [daysFrom(from, asOf) + 1, daysFrom(asOf, until)];
  return {
    units: Math.floor((Number(figure.of ?? 0) * Math.max(0, left)) / Math.max(1, gone)),
    isNew: true,
  };
}

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Units more that carry a figure to a value; infinite where none do. */
export function unitsTo(figure: Figure | undefined, atLeast: number, { isNew }: Open): number {
  if (!figure || figure.of === null) return Math.ceil(atLeast - Number(figure?.value ?? 0));
  const short = exact(atLeast).times(figure.of).minus(figure.value);
  if (!isNew || short.lte(0)) return short.ceil().toNumber();
  return atLeast >= 1 ? Infinity : short.div(exact(1).minus(atLeast)).ceil().toNumber();
}

/** Whether something of an indicator is settled, so that a school cannot raise it at will. */
export const isBound = (inputs: SchoolInputs, { parts }: Indicator): boolean =>
  parts.some(
    ({ reading }) =>
      (reading.kind === 'plain' || reading.kind === 'survey') &&
      openOf(inputs, reading.measure).units < Infinity,
  );
