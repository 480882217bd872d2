import fc from 'fast-check';
import { existedAtFreeze, isOverdue, laterDay } from './deadline.rule';

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
