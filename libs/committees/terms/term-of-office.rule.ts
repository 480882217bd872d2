export interface TermOfOffice {
  sinceDay: string;
  untilDay: string;
}

/** Where a day lies to a term of office, both ends of which belong to it. */
export function stateOn({ sinceDay, untilDay }: TermOfOffice, day: string): 'coming' | 'running' | 'over' {
  if (day < sinceDay) return 'coming';
  return day > untilDay ? 'over' : 'running';
}

/** Whether two terms share a day: of one unit, only one committee is in office at a time. */
export const overlaps = (one: TermOfOffice, other: TermOfOffice): boolean =>
  one.sinceDay <= other.untilDay && other.sinceDay <= one.untilDay;
