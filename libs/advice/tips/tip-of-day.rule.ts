import { weekdayOf, type Stage } from '@libs/organization';

export const seasons = ['spring', 'summer', 'autumn', 'winter', 'holiday', 'any'] as const;
export type Season = (typeof seasons)[number];

export interface ScheduledTip {
  id: string;
  /** Path of the unit that wrote it. */
  unitPath: string;
  stages: readonly Stage[];
  /** First and last day, `YYYY-MM-DD`. */
  fromDay: string;
  untilDay: string;
  /** 1 Monday … 7 Sunday; null on any. */
  weekday: number | null;
}

const isDue = (tip: ScheduledTip, stage: Stage, day: string): boolean =>
  tip.fromDay <= day &&
  day <= tip.untilDay &&
  tip.stages.includes(stage) &&
  (tip.weekday === null || tip.weekday === weekdayOf(day));

/**
 * The one tip for a child of a stage on a day, or none: one said for this weekday before a general one, the nearer
 * unit's before the city's, the one with fewer days left to be read in first; at the last by id, so that everybody
 * asking twice reads the same.
 */
export function tipOfDay<T extends ScheduledTip>(tips: readonly T[], stage: Stage, day: string): T | null {
  const due = tips.filter((tip) => isDue(tip, stage, day));
  const [first] = due.toSorted(
    (a, b) =>
      Number(a.weekday === null) - Number(b.weekday === null) ||
      b.unitPath.length - a.unitPath.length ||
      a.untilDay.localeCompare(b.untilDay) ||
      a.id.localeCompare(b.id),
  );
  return first ?? null;
}
