import fc from 'fast-check';
import { deadlines, existedAtFreeze, isOverdue, laterDay, mayAppeal } from './deadline.rule';

const days = fc.integer({ min: 0, max: 4000 }).map((offset) => laterDay('2024-01-01', offset));

describe('A deadline', () => {
  test('counts calendar days over months and leap years', () => {
    expect(laterDay('2028-02-20', 14)).toBe('2028-03-05');
    expect(laterDay('2026-12-25', 14)).toBe('2027-01-08');
  });

  test('includes its last day', () => {
    expect(isOverdue('2026-11-30', '2026-11-30')).toBe(false);
    expect(isOverdue('2026-11-30', '2026-12-01')).toBe(true);
    expect(mayAppeal('2026-11-01', '2026-11-15')).toBe(true);
    expect(mayAppeal('2026-11-01', '2026-11-16')).toBe(false);
  });

  test('once passed stays passed', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (day, more) => {
        const later = laterDay(day, more);
        expect(mayAppeal(day, later)).toBe(more <= deadlines.appeal);
        expect(isOverdue(day, later)).toBe(more > 0);
        expect(existedAtFreeze(later, day)).toBe(more === 0);
      }),
    );
  });
});
