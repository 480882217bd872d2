import type { Figure, SchoolInputs } from '../engine/inputs.rule';
import { getMeasure } from '../engine/measure.rule';

/**
 * The same school on a later day than it was counted: fewer days of the window are left, and what was counted of days that
 * are over is settled. For the way up alone; tenure and vetoes are judged on the day of the count.
 */
export function standingOn(inputs: SchoolInputs, today: string): SchoolInputs {
  const { asOf, until, figures } = inputs;
  const lastDay = today < until ? today : until;
  const standing = Object.entries(figures).map(([code, figure]): [string, Figure] => [
    code,
    hasEnded(inputs, code, today) ? { ...figure, settled: true } : figure,
  ]);
  return { ...inputs, asOf: lastDay > asOf ? lastDay : asOf, figures: Object.fromEntries(standing) };
}

/** Whether a figure was counted of days that all are over. */
export function hasEnded({ figures, until }: SchoolInputs, measure: string, today: string): boolean {
  const { ends } = getMeasure(measure);
  if (!ends || figures[measure]?.source !== 'counted') return false;
  return today > (ends === 'window' ? until : endOfSchoolYear(until));
}

/** The last day of August that is not before the day. */
function endOfSchoolYear(day: string): string {
  const year = Number(day.slice(0, 4)) + (day.slice(5) < '09-01' ? 0 : 1);
  return `${year}-08-31`;
}
