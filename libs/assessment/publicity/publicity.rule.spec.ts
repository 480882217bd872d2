import fc from 'fast-check';
import { laterDay } from '../objections/deadline.rule';
import { isOver, isRunning, publicityDays } from './publicity.rule';

describe('Publicity', () => {
  test('of seven days ends on the seventh', () => {
    const span = publicityDays('2026-11-25', 7);
    expect(span).toEqual({ fromDay: '2026-11-25', untilDay: '2026-12-01' });
    expect([isRunning(span, '2026-12-01'), isOver(span, '2026-12-01')]).toEqual([true, false]);
    expect([isRunning(span, '2026-12-02'), isOver(span, '2026-12-02')]).toEqual([false, true]);
  });

  test('runs on as many days as it has, and is over on every later one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 60 }), (days, after) => {
        const span = publicityDays('2028-02-25', days);
        const day = laterDay('2028-02-25', after);
        expect(isRunning(span, day)).toBe(after < days);
        expect(isOver(span, day)).toBe(after >= days);
      }),
    );
  });
});
