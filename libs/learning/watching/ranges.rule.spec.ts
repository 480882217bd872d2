import { readRanges } from './ranges.rule';

const faults = (given: unknown) => readRanges(given).faults.map(({ field, code }) => `${field} ${code}`);

describe('the ranges of a report', () => {
  test('overlapping, repeated and empty ranges are fine', () => {
    const given = [
      [0, 10],
      [5, 12.5],
      [5, 12.5],
      [7, 7],
    ];
    expect(readRanges(given)).toEqual({ ranges: given, faults: [] });
    expect(readRanges([])).toEqual({ ranges: [], faults: [] });
  });

  test('NaN, infinities, negative, reversed and other shapes are named', () => {
    expect(
      faults([
        [0, 1],
        [NaN, 2],
      ]),
    ).toEqual(['ranges.1.0 range.number']);
    expect(faults([[0, Infinity]])).toEqual(['ranges.0.1 range.number']);
    expect(faults([[null, 2]])).toEqual(['ranges.0.0 range.number']);
    expect(faults([['0', 2]])).toEqual(['ranges.0.0 range.number']);
    expect(faults([[-1, 2]])).toEqual(['ranges.0.0 range.negative']);
    expect(faults([[9, 2]])).toEqual(['ranges.0 range.reversed']);
    expect(faults([[1, 2, 3], 4, { from: 1 }])).toEqual(
      ['ranges.0', 'ranges.1', 'ranges.2'].map((f) => `${f} range.shape`),
    );
    expect(faults('0-10')).toEqual(['ranges range.shape']);
    expect(faults(undefined)).toEqual(['ranges range.shape']);
  });
});
