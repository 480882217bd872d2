import type { FieldError } from '@libs/platform';

/** The days of a cycle's assessments, YYYY-MM-DD in Asia/Shanghai, each the last day of its part except the first. */
export interface CycleDates {
  applicationsFrom: string;
  applicationsUntil: string;
  districtUntil: string;
  cityUntil: string;
  freezesOn: string;
}

export const cyclePhases = [
  'undated',
  'upcoming',
  'applications',
  'district-review',
  'city-review',
  'concluding',
  'closed',
] as const;
export type CyclePhase = (typeof cyclePhases)[number];

type Dated = { [K in keyof CycleDates]: string | null } & { state: 'OPEN' | 'CLOSED' };

/** What the cycle is at on this day. */
export function phaseOn(cycle: Dated, today: string): CyclePhase {
  if (cycle.state === 'CLOSED') return 'closed';
  const { applicationsFrom, applicationsUntil, districtUntil, cityUntil } = cycle;
  if (!applicationsFrom || !applicationsUntil || !districtUntil || !cityUntil) return 'undated';
  if (today < applicationsFrom) return 'upcoming';
  if (today <= applicationsUntil) return 'applications';
  if (today <= districtUntil) return 'district-review';
  return today <= cityUntil ? 'city-review' : 'concluding';
}

/** A first hand-in belongs to the days of applications; what the district has returned, to the days of the district. */
export function maySubmit(phase: CyclePhase, returned: boolean): boolean {
  return phase === 'applications' || (returned && phase === 'district-review');
}

/** Whether what is given back to a school now can come in again: after the last day of the districts nothing does. */
export const mayGiveBack = (phase: CyclePhase): boolean =>
  !(['city-review', 'concluding', 'closed'] as CyclePhase[]).includes(phase);

const order = ['applicationsFrom', 'applicationsUntil', 'districtUntil', 'cityUntil', 'freezesOn'] as const;

/** What is wrong with the dates: each follows the one before, and the figures do not end before the window begins. */
export function dateFaults(dates: CycleDates, window: { fromDay: string }): FieldError[] {
  const faults: FieldError[] = [];
  order.forEach((field, at) => {
    const before = order[at - 1];
    if (before && dates[field] < dates[before])
      faults.push({ field, code: 'day.before-another', message: `lies before ${before}` });
  });
  if (faults.length === 0 && dates.freezesOn < window.fromDay)
    faults.push({
      field: 'freezesOn',
      code: 'day.before-another',
      message: 'lies before the first day that counts',
    });
  return faults;
}

/** The last day whose facts count: that of the window, or of the freeze where it comes before. */
export function lastDayOf({ untilDay, freezesOn }: { untilDay: string; freezesOn: string | null }): string {
  return freezesOn !== null && freezesOn < untilDay ? freezesOn : untilDay;
}

/** Whether the day on which the figures stand still has passed. */
export function isDue(cycle: { state: string; freezesOn: string | null }, today: string): boolean {
  return cycle.state === 'OPEN' && cycle.freezesOn !== null && cycle.freezesOn < today;
}
