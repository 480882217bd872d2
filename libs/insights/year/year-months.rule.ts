import type { YearCounts } from './year-counts.rule';
import type { YearSpan } from './year-span.rule';

/** Hours and attendances are null where the group is too small to show. */
export interface YearMonth {
  /** `YYYY-MM` */
  month: string;
  hours: number | null;
  attendances: number | null;
}

/** Every month of the span, also those in which nothing happened. */
export function monthsOf(
  { months }: YearCounts,
  { firstDay, lastDay }: Pick<YearSpan, 'firstDay' | 'lastDay'>,
  few: boolean,
): YearMonth[] {
  return monthsBetween(firstDay.slice(0, 7), lastDay.slice(0, 7)).map((month) => {
    const { seconds, attendances } = months[month] ?? { seconds: 0, attendances: 0 };
    const hours = Math.round(seconds / 360) / 10;
    return { month, hours: few ? null : hours, attendances: few ? null : attendances };
  });
}

function monthsBetween(first: string, last: string): string[] {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const all = Array.from({ length: 12 }, (_, at) =>
    new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7),
  );
  return all.filter((each) => each <= last);
}
