import { assert, integer, property, record } from 'fast-check';
import { overlaps, stateOn } from './term-of-office.rule';

const dayNumber = integer({ min: 1, max: 28 });
const term = record({ a: dayNumber, b: dayNumber }).map(({ a, b }) => {
  const day = (value: number): string => `2026-02-${String(value).padStart(2, '0')}`;
  return { sinceDay: day(Math.min(a, b)), untilDay: day(Math.max(a, b)) };
});
const days = Array.from({ length: 28 }, (_, at) => `2026-02-${String(at + 1).padStart(2, '0')}`);

describe('A term of office', () => {
  test('runs on its first and last day', () => {
    const year = { sinceDay: '2025-09-01', untilDay: '2026-08-31' };
    expect(['2025-08-31', '2025-09-01', '2026-08-31', '2026-09-01'].map((day) => stateOn(year, day))).toEqual(
      ['coming', 'running', 'running', 'over'],
    );
  });

  test('overlaps another exactly when both run on some day', () => {
    assert(
      property(term, term, (one, other) => {
        const shared = days.some(
          (day) => stateOn(one, day) === 'running' && stateOn(other, day) === 'running',
        );
        expect(overlaps(one, other)).toBe(shared);
        expect(overlaps(other, one)).toBe(shared);
      }),
    );
  });
});
