import fc from 'fast-check';
import { fewestPeers, likeSchools, quartilesOf, sizeBand } from './quartiles.rule';

describe('The spread of like schools', () => {
  test('is told in quarters', () => {
    expect(quartilesOf([50, 60, 70, 80, 90, 40, 30, 20, 10, 100, 0])).toEqual({
      low: 25,
      median: 50,
      high: 75,
    });
  });

  test('is not told of fewer than ten', () => {
    expect(quartilesOf([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeNull();
  });

  test('is in order, within what there is, and the same in whatever order the schools come', () => {
    const values = fc.array(
      fc.integer({ min: 0, max: 10_000 }).map((each) => each / 100),
      {
        minLength: fewestPeers,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, (all) => {
        const { low, median, high } = quartilesOf(all)!;
        expect(low).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(high).toBeLessThanOrEqual(Math.max(...all));
        expect(quartilesOf(all.toReversed())).toEqual({ low, median, high });
      }),
    );
  });
});

test.each([
  [0, { from: 0, until: 150 }],
  [149, { from: 0, until: 150 }],
  [150, { from: 150, until: 400 }],
  [1799, { from: 900, until: 1800 }],
  [1800, { from: 1800, until: null }],
])('A school of %d families stands beside those of %j', (families, band) => {
  expect(sizeBand(families)).toEqual(band);
});

test('Like schools are looked for of the same kind and size first, and among all schools last', () => {
  const groups = likeSchools('primary', 160);
  expect(groups.map(({ kind, from }) => [kind, from])).toEqual([
    ['primary', 150],
    ['primary', 0],
    [null, 150],
    [null, 0],
  ]);
});
