import { array, assert, boolean, nat, property, record } from 'fast-check';
import { bestYear, yearsDone, type YearDone } from './best-year.rule';

const years = [
  { startsOn: '2025-09-01', endsOn: '2026-08-31' },
  { startsOn: '2026-09-01', endsOn: '2027-08-31' },
];
const over = (done: number, mendable = 0): YearDone => ({ done, mendable, isOver: true });
const open = (done: number, mendable = 0): YearDone => ({ done, mendable, isOver: false });

/** The most a best year can come to by so many units, each spent on whatever year gains by it. */
function reachedBy(all: readonly YearDone[], units: number): number {
  const reached = all.map(
    ({ done, mendable, isOver }) => done + (isOver ? Math.min(units, mendable) : units),
  );
  return Math.max(0, ...reached);
}

describe('The best school year', () => {
  test('is the one in which most was done that counts', () => {
    const on = (day: string, counts = true): { day: string; counts: boolean } => ({ day, counts });
    const records = [on('2025-10-01'), on('2026-03-01'), on('2026-04-01', false), on('2026-09-30')];
    expect(yearsDone(years, '2027-08-31', '2026-11-22', records)).toEqual([over(2, 1), open(1)]);
    expect(bestYear([])).toMatchObject({ value: '0' });
  });

  test('is over with its last day, or with the last of the window', () => {
    const overAt = (until: string, today: string): boolean[] =>
      yearsDone(years, until, today, []).map(({ isOver }) => isOver);
    expect(overAt('2027-08-31', '2026-08-31')).toEqual([false, false]);
    expect(overAt('2027-08-31', '2026-09-01')).toEqual([true, false]);
    expect(overAt('2026-11-30', '2026-11-30')).toEqual([true, false]);
    expect(overAt('2026-11-30', '2026-12-01')).toEqual([true, true]);
  });

  test('rises by one more while it runs', () => {
    expect(bestYear([over(1, 3), open(2)])).toEqual({ value: '2' });
    expect(bestYear([open(0), open(0)])).toEqual({ value: '0' });
  });

  test('cannot be raised once it is over: the running one has to come above it', () => {
    expect(bestYear([over(3), open(1)])).toEqual({ value: '3', ways: [{ from: '1', most: null }] });
    expect(bestYear([over(3), over(1)])).toEqual({ value: '3', settled: true });
  });

  test('that is over still rises by papers that are added to what was done in it', () => {
    expect(bestYear([over(2, 2), open(0)])).toEqual({
      value: '2',
      ways: [
        { from: '2', most: '4' },
        { from: '0', most: null },
      ],
    });
    expect(bestYear([over(2, 1)])).toEqual({ value: '2', ways: [{ from: '2', most: '3' }] });
  });

  test('can be brought exactly as far as its ways say', () => {
    const year = record({ done: nat({ max: 6 }), mendable: nat({ max: 4 }), isOver: boolean() });
    assert(
      property(array(year, { maxLength: 4 }), nat({ max: 12 }), (all, units) => {
        const { value, ways, settled } = bestYear(all);
        const most = ways?.map((way) => Math.min(Number(way.from) + units, Number(way.most ?? Infinity)));
        const rising = settled ? [] : [Number(value) + units];
        expect(Math.max(Number(value), ...(most ?? rising))).toBe(reachedBy(all, units));
      }),
    );
  });
});
