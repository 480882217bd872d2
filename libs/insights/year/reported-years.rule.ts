import { schoolYearOf } from '@libs/platform';

/** The years a report can be asked of, by the year they begin in: the running one and the one before. */
export function reportedYears(now: Date): [running: number, before: number] {
  const running = Number(schoolYearOf(now).code.slice(0, 4));
  return [running, running - 1];
}
