import fc from 'fast-check';
import { drawReviewers } from './reviewer-draw.rule';

const aPool = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 30 })
  .chain((ids) =>
    fc
      .array(fc.nat({ max: 4 }), { minLength: ids.length, maxLength: ids.length })
      .map((carried) => ids.map((id, at) => ({ id, carried: carried[at] ?? 0 }))),
  );

describe('A draw of reviewers', () => {
  test('can be drawn again by anybody, in whatever order the pool is told', () => {
    fc.assert(
      fc.property(fc.string(), aPool, fc.nat({ max: 3 }), (seed, pool, count) => {
        expect(drawReviewers(seed, pool.toReversed(), count)).toEqual(drawReviewers(seed, pool, count));
      }),
    );
  });

  test('draws different people, as many as asked for or all there are', () => {
    fc.assert(
      fc.property(fc.string(), aPool, fc.nat({ max: 40 }), (seed, pool, count) => {
        const drawn = drawReviewers(seed, pool, count);
        expect(new Set(drawn).size).toBe(Math.min(count, pool.length));
      }),
    );
  });

  test('never draws who carries more than somebody left out', () => {
    fc.assert(
      fc.property(fc.string(), aPool, fc.nat({ max: 5 }), (seed, pool, count) => {
        const drawn = new Set(drawReviewers(seed, pool, count));
        const carriedOf = (isDrawn: boolean) =>
          pool.filter(({ id }) => drawn.has(id) === isDrawn).map(({ carried }) => carried);
        expect(Math.max(-1, ...carriedOf(true))).toBeLessThanOrEqual(Math.min(Infinity, ...carriedOf(false)));
      }),
    );
  });

  test('keeps loads within one of each other when it draws on and on', () => {
    const carried = new Map(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 0]));
    for (let round = 0; round < 23; round += 1) {
      const pool = [...carried].map(([id, load]) => ({ id, carried: load }));
      for (const id of drawReviewers(`seed-${round}`, pool, 2)) carried.set(id, (carried.get(id) ?? 0) + 1);
    }
    const loads = [...carried.values()];
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  test('is another with another seed', () => {
    const pool = Array.from({ length: 20 }, (_, at) => ({ id: `person-${at}`, carried: 0 }));
    const draws = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => drawReviewers(seed, pool, 2).join()));
    expect(draws.size).toBeGreaterThan(3);
  });
});
