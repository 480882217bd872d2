import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';
import { exact } from '../engine/number.rule';
import type { Indicator, IndicatorPart } from '../standards/standard.rule';

/** How much of a figure a school can still move. */
export interface Open {
  /** Units at most of what has been counted. */
  units: number;
  /** Units at most that may still come, each one more of the whole, too; null where none do. */
  fresh: number | null;
  /** Units that join the whole by themselves and count nothing. */
  coming?: number;
}

export const everything: Open = { units: Infinity, fresh: null };
const none: Open = { units: 0, fresh: null };
const dayMs = 24 * 3600 * 1000;

/**
 * What was counted may be over; what is on paper or was concluded by reviewers may always be put right. Of what others bring,
 * as many more are thought to come in the days left of the window as have come in the days so far; of what a school does
 * itself, one a day.
 */
export function openOf({ figures, from, until, asOf }: SchoolInputs, measure: string): Open {
  const figure = figures[measure];
  if (figure?.source !== 'counted') return everything;
  const { settled } = getMeasure(measure);
  if (figure.settled || settled === 'all') return none;
  const units = figure.gone ? left(figure) - Number(figure.gone) : Infinity;
  if (!settled) return { units, fresh: null };
  const daysGone = Math.max(1, daysFrom(from, asOf) + 1);
  const daysLeft = Math.max(0, daysFrom(asOf, until));
  if (settled === 'some') return { units, fresh: daysLeft, coming: Number(figure.coming ?? 0) };
  return { units: 0, fresh: Math.floor((Number(figure.of ?? 0) * daysLeft) / daysGone) };
}

/** The same, were nothing of it over. */
export const freedOf = (measure: string): Open =>
  getMeasure(measure).settled === 'each' ? { units: 0, fresh: Infinity } : everything;

/** How many of a ratio are missing. */
export const left = (figure: Figure): number =>
  Math.max(0, exact(figure.of!).minus(figure.value).floor().toNumber());

const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Whether something of an indicator is over, so that a school cannot raise it at will. */
export const isBound = (inputs: SchoolInputs, indicator: Indicator): boolean =>
  movedMeasures(indicator)
    .map((measure) => openOf(inputs, measure))
    .some(({ units, fresh }) => units < Infinity || fresh !== null);

/** What an indicator rises by. */
export const movedMeasures = ({ parts }: Indicator): string[] =>
  parts.flatMap(({ reading, factor }) => [...movedBy(reading), ...(factor ? [factor.measure] : [])]);

/** Whether nothing of what an indicator reads can be moved any more, so that a missing figure stays missing. */
export const isOver = (inputs: SchoolInputs, { parts }: Indicator): boolean =>
  parts.some(({ reading }) => movedBy(reading).some((measure) => openOf(inputs, measure).units === 0));

function movedBy(reading: IndicatorPart['reading']): string[] {
  if (reading.kind === 'growth') return [];
  return [reading.kind === 'balance' ? reading.weakest : reading.measure];
}
