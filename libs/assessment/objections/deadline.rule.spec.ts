import fc from 'fast-check';
import { endsOnWorkingDay, existedAtFreeze, isOverdue, laterDay } from './deadline.rule';

const days = fc.integer({ min: 0, max: 4000 }).map((offset) => laterDay('2024-01-01', offset));

describe('A deadline', () => {
  test('counts calendar days over months and leap years', () => {
    expect(laterDay('2028-02-20', 14)).toBe('2028-03-05');
    expect(laterDay('2026-12-25', 14)).toBe('2027-01-08');
  });

  test('includes its last day', () => {
    expect(isOverdue('2026-11-30', '2026-11-30')).toBe(false);
    expect(isOverdue('2026-11-30', '2026-12-01')).toBe(true);
  });

  test('that falls on a day off ends on the next working day', () => {
    const off = (day: string) => [day, { day, name: '国庆节', isWorkday: false }] as const;
    const worked = (day: string) => [day, { day, name: '调休', isWorkday: true }] as const;
    const none = new Map();
    expect(endsOnWorkingDay('2026-11-20', none)).toBe('2026-11-20');
    expect(endsOnWorkingDay('2026-11-21', none)).toBe('2026-11-23');
    expect(endsOnWorkingDay('2026-11-21', new Map([worked('2026-11-21')]))).toBe('2026-11-21');
    const golden = ['01', '02', '05', '06', '07'].map((day) => off(`2026-10-${day}`));
    expect(endsOnWorkingDay('2026-10-01', new Map(golden))).toBe('2026-10-08');
  });

  test('once passed stays passed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (day, more) => {
        const later = laterDay(day, more);
        expect(isOverdue(day, later)).toBe(more > 0);
        expect(existedAtFreeze(later, day)).toBe(more === 0);
      }),
    );
  });
});
