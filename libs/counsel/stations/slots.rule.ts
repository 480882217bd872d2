import { isWorkingDay, plusDays, weekdayOf, type Calendar } from '@libs/organization';
import { startOfDay } from '@libs/platform';

/** Hours that come back every week. Times are `HH:MM` in Asia/Shanghai, which knows no summer time. */
export interface WeeklyHours {
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  begins: string;
  ends: string;
  /** Of one slot. */
  minutes: number;
}

export interface SlotTime {
  startsAt: Date;
  endsAt: Date;
}

/** Slots are made for this many days ahead. */
export const daysAhead = 28;

const minuteMs = 60_000;

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Whole slots that fit between begin and end. */
export const slotsADay = ({ begins, ends, minutes }: WeeklyHours): number =>
  Math.max(0, Math.floor((minutesOf(ends) - minutesOf(begins)) / minutes));

/**
 * The slots of weekly hours on the days from `from` (`YYYY-MM-DD`), `days` of them. On holidays nobody is there; a worked
 * weekend day has the hours of its own weekday, as weekend hours are kept on weekends that are not holidays.
 */
export function slotsOf(hours: WeeklyHours, from: string, days: number, calendar: Calendar): SlotTime[] {
  const dates = Array.from({ length: days }, (_, at) => plusDays(from, at));
  return dates
    .filter((day) => weekdayOf(day) === hours.weekday && !isHoliday(day, calendar))
    .flatMap((day) => {
      const first = startOfDay(day).getTime() + minutesOf(hours.begins) * minuteMs;
      const length = hours.minutes * minuteMs;
      return Array.from({ length: slotsADay(hours) }, (_, at) => ({
        startsAt: new Date(first + at * length),
        endsAt: new Date(first + (at + 1) * length),
      }));
    });
}

const isHoliday = (day: string, calendar: Calendar): boolean =>
  calendar.has(day) && !isWorkingDay(day, calendar);
