import { DateTime } from 'luxon';

const zone = 'Asia/Shanghai';

export interface SchoolYear {
  /** e.g. `2026-2027` */
  code: string;
  /** 1 September 00:00 in Asia/Shanghai, inclusive. */
  from: Date;
  /** The next 1 September 00:00, exclusive. */
  to: Date;
}

/** The school year starting in September of `startYear` (domain: rating standard, window). */
export function schoolYearStarting(startYear: number): SchoolYear {
  const from = DateTime.fromObject({ year: startYear, month: 9, day: 1 }, { zone });
  return {
    code: `${startYear}-${startYear + 1}`,
    from: from.toJSDate(),
    to: from.plus({ years: 1 }).toJSDate(),
  };
}

/** The school year (1 Sep – 31 Aug, Asia/Shanghai) an instant falls into. */
export function schoolYearOf(instant: Date): SchoolYear {
  const local = DateTime.fromJSDate(instant, { zone });
  return schoolYearStarting(local.month >= 9 ? local.year : local.year - 1);
}

/** Eight hours ahead of UTC the whole year since the last summer time, of 1991. */
const aheadMs = 8 * 3600 * 1000;
const aheadSince = Date.UTC(1991, 11, 31, 16);

/** The calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  // Asked of every row of a city: without the calendar of zones it takes a fiftieth of the time.
  if (instant.getTime() >= aheadSince) {
    return new Date(instant.getTime() + aheadMs).toISOString().slice(0, 10);
  }
  return DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd');
}

/** The first instant of a calendar day (`YYYY-MM-DD`) in Asia/Shanghai. */
export function startOfDay(day: string): Date {
  return DateTime.fromISO(day, { zone }).startOf('day').toJSDate();
}
