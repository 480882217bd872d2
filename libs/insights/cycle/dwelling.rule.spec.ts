import fc from 'fast-check';
import { dwellingsOf, type Entering } from './dwelling.rule';

const start = Date.UTC(2026, 8, 1);
const at = (day: number): Date => new Date(start + day * 86_400_000);
const enters = (subjectId: string, state: string, day: number): Entering => ({
  subjectId,
  state,
  at: at(day),
});
const ends = new Set(['AWARDED']);

test('A stay lasts until the next state is entered; the last one until now', () => {
  const all = [enters('a', 'PANEL', 10), enters('a', 'CITY_REVIEW', 2), enters('b', 'CITY_REVIEW', 4)];
  expect(dwellingsOf(all, ends, at(30))).toEqual([
    { state: 'CITY_REVIEW', stays: 1, median: 8, ninth: 8, now: 1, longestNow: 26 },
    { state: 'PANEL', stays: 0, median: null, ninth: null, now: 1, longestNow: 20 },
  ]);
});

test('Coming back to a state is another stay, and an end is no stay', () => {
  const all = [
    enters('a', 'DISTRICT_REVIEW', 0),
    enters('a', 'RETURNED', 3),
    enters('a', 'DISTRICT_REVIEW', 5),
    enters('a', 'AWARDED', 12),
  ];
  expect(dwellingsOf(all, ends, at(40))).toEqual([
    { state: 'DISTRICT_REVIEW', stays: 2, median: 3, ninth: 7, now: 0, longestNow: null },
    { state: 'RETURNED', stays: 1, median: 2, ninth: 2, now: 0, longestNow: null },
  ]);
});

test('Every entering but an end is one stay, ended or running, and each subject is in one state now', () => {
  const entering = fc.record({
    subjectId: fc.constantFrom('a', 'b', 'c', 'd'),
    state: fc.constantFrom('DRAFT', 'SUBMITTED', 'PANEL', 'AWARDED'),
    at: fc.integer({ min: 0, max: 400 }).map(at),
  });
  fc.assert(
    fc.property(fc.array(entering, { maxLength: 40 }), (some) => {
      const dwellings = dwellingsOf(some, ends, at(400));
      const sum = (of: (each: (typeof dwellings)[number]) => number): number =>
        dwellings.reduce((total, each) => total + of(each), 0);
      expect(sum(({ stays, now }) => stays + now)).toBe(some.filter(({ state }) => !ends.has(state)).length);
      expect(sum(({ now }) => now)).toBeLessThanOrEqual(new Set(some.map(({ subjectId }) => subjectId)).size);
      for (const { median, ninth } of dwellings) expect(ninth ?? 0).toBeGreaterThanOrEqual(median ?? 0);
    }),
  );
});
