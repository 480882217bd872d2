import { daysBetween, plusDays, weekdayOf } from './day.rule';

/** A day that differs from its weekday: a holiday, or a weekend day that is worked in exchange for one (调休). */
export interface CalendarDay {
  day: string;
  name: string;
  isWorkday: boolean;
}

/** The days that differ, by day; all others follow their weekday. */
export type Calendar = ReadonlyMap<string, CalendarDay>;

/** Monday to Friday, but for holidays and exchanged days. */
export const isWorkingDay = (day: string, calendar: Calendar): boolean =>
  calendar.get(day)?.isWorkday ?? weekdayOf(day) <= 5;

/** A term is counted in days, and when the last one is a day off it ends on the next working day, holidays and all. */
export function endsOnWorkingDay(day: string, calendar: Calendar): string {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/** The `count`-th working day after `day`; the day itself for 0. */
export function addWorkingDays(day: string, count: number, calendar: Calendar): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = plusDays(reached, 1);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** Working days after `from`, up to and with `to`: asked on Monday and answered on Tuesday is 1, on the same day 0. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  const days = Math.max(0, daysBetween(from, to));
  return Array.from({ length: days }, (_, index) => plusDays(from, index + 1)).filter((day) =>
    isWorkingDay(day, calendar),
  ).length;
}
