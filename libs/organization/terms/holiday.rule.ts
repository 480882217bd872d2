import { isDay } from './day.rule';
import { daysOfSchoolYear } from './term.rule';
import type { CalendarDay } from './working-days.rule';

interface HolidayFault {
  field: string;
  code: 'not-a-day' | 'outside-the-year' | 'twice';
}

/** Days that cannot stand in a year's list of holidays and worked weekends. */
export function holidayFaults(schoolYear: string, holidays: readonly CalendarDay[]): HolidayFault[] {
  const { from, until } = daysOfSchoolYear(schoolYear);
  const seen = new Set<string>();
  return holidays.flatMap(({ day }, index): HolidayFault[] => {
    const field = `holidays.${index}.day`;
    const again = seen.has(day);
    seen.add(day);
    if (!isDay(day)) return [{ field, code: 'not-a-day' }];
    if (day < from || day > until) return [{ field, code: 'outside-the-year' }];
    return again ? [{ field, code: 'twice' }] : [];
  });
}
