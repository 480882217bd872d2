import { yearDifferencesOf } from './year-differences.rule';

const counts = (families: number, seconds: number) => ({
  totals: { families },
  months: { '2026-11': { seconds, attendances: 0 } },
});

test('what is the same is not told, nor what is nought on one side and missing on the other', () => {
  const kept = new Map([['a', { ...counts(3, 60), totals: { families: 3, visited: 0 } }]]);
  expect(yearDifferencesOf('2026-2027', kept, new Map([['a', counts(3, 60)]]))).toEqual([]);
});

test('each figure that differs is told with its year', () => {
  const kept = new Map([['a', counts(9, 60)]]);
  expect(yearDifferencesOf('2026-2027', kept, new Map([['a', counts(3, 90)]]))).toEqual([
    { unitId: 'a', figure: '2026-2027 families', kept: 9, counted: 3 },
    { unitId: 'a', figure: '2026-2027 2026-11 seconds', kept: 60, counted: 90 },
  ]);
});

test('a school of which nothing is counted any more has noughts; one not kept yet is left to the night', () => {
  expect(
    yearDifferencesOf('2026-2027', new Map([['a', counts(1, 0)]]), new Map([['b', counts(1, 0)]])),
  ).toEqual([{ unitId: 'a', figure: '2026-2027 families', kept: 1, counted: 0 }]);
});
