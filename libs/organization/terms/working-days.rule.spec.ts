import fc from 'fast-check';
import { daysBetween, isDay, plusDays, weekdayOf } from './day.rule';
import {
  addWorkingDays,
  endsOnWorkingDay,
  isWorkingDay,
  workingDaysBetween,
  type Calendar,
} from './working-days.rule';

const calendarOf = (...days: [string, boolean][]): Calendar =>
  new Map(days.map(([day, isWorkday]) => [day, { day, name: '假日', isWorkday }]));
const plain = calendarOf();
const nationalDay = calendarOf(
  ...Array.from({ length: 7 }, (_, index): [string, boolean] => [plusDays('2026-10-01', index), false]),
  ['2026-10-10', true],
);

const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => plusDays('2023-09-01', days));
const anyCalendar = fc
  .array(fc.tuple(anyDay, fc.boolean()), { maxLength: 40 })
  .map((days) => calendarOf(...days));

describe('days', () => {
  it('know their weekday, and which of them exist', () => {
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(isDay('2028-02-29')).toBe(true);
    expect(['2026-02-30', '2026-13-01', '2026-1-1', 'tomorrow'].map(isDay)).toEqual(Array(4).fill(false));
  });

  it('are as far apart as was gone', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (day, days) => {
        expect(daysBetween(day, plusDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('working days', () => {
  it('are Monday to Friday', () => {
    expect(addWorkingDays('2026-11-20', 1, plain)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-22', 5, plain)).toBe('2026-11-27');
    expect(workingDaysBetween('2026-11-20', '2026-11-23', plain)).toBe(1);
    expect(workingDaysBetween('2026-11-23', '2026-11-23', plain)).toBe(0);
  });

  it('leave out holidays and take in the Saturdays worked for them', () => {
    expect(addWorkingDays('2026-09-30', 1, nationalDay)).toBe('2026-10-08');
    expect(isWorkingDay('2026-10-10', nationalDay)).toBe(true);
    expect(workingDaysBetween('2026-09-30', '2026-10-12', nationalDay)).toBe(4);
  });

  it('never count backwards', () => {
    expect(workingDaysBetween('2026-11-23', '2026-11-20', plain)).toBe(0);
  });

  it('end a term whose last day is a day off', () => {
    expect(endsOnWorkingDay('2026-11-20', plain)).toBe('2026-11-20');
    expect(endsOnWorkingDay('2026-11-21', plain)).toBe('2026-11-23');
    expect(endsOnWorkingDay('2026-10-10', nationalDay)).toBe('2026-10-10');
    expect(endsOnWorkingDay('2026-10-01', nationalDay)).toBe('2026-10-08');
  });

  it('counted between two days are those that were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), anyCalendar, (day, count, calendar) => {
        const reached = addWorkingDays(day, count, calendar);
        expect(workingDaysBetween(day, reached, calendar)).toBe(count);
        expect(count === 0 || isWorkingDay(reached, calendar)).toBe(true);
      }),
    );
  });
});
