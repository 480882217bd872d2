import { schoolYearStarting, dayOf } from '@libs/platform';

/** One school year up to now, as instants and as days (Asia/Shanghai, both ends included). */
export interface YearSpan {
  schoolYear: string;
  from: Date;
  /** Exclusive. */
  until: Date;
  /** The end of the year, which may be to come. */
  to: Date;
  firstDay: string;
  lastDay: string;
}

export function spanOf(startYear: number, now: Date): YearSpan {
  const { code, from, to } = schoolYearStarting(startYear);
  const until = now < to ? now : to;
  return {
    schoolYear: code,
    from,
    until,
    to,
    firstDay: dayOf(from),
    lastDay: dayOf(new Date(until.getTime() - 1)),
  };
}
