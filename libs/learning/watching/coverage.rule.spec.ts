import fc from 'fast-check';
import {
  countSeconds,
  coveredRanges,
  mergeRanges,
  secondsOf,
  secondsSeen,
  union,
  type Coverage,
  type Range,
} from './coverage.rule';

const seen = (duration: number, ...ranges: Range[]) =>
  countSeconds(secondsSeen(ranges, duration), secondsOf(duration));
const bits = (coverage: Coverage) => Buffer.from(coverage).toString('hex');

const duration = fc.double({ min: 1, max: 900, noNaN: true });
const range = fc
  .tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }))
  .map(([from, length]): Range => [from, from + length]);
const ranges = fc.array(range, { maxLength: 12 });

describe('a second counts when at least half of it is there', () => {
  test('599.6 s is one thing everywhere: 600 seconds, all of them seen by watching to the end', () => {
    expect(secondsOf(599.6)).toBe(600);
    expect(seen(599.6, [0, 599.6])).toBe(600);
  });

  test('a fraction of a second at the end: what is under half is no second, what is over needs half of what exists', () => {
    expect([secondsOf(13.04), secondsOf(12.98), secondsOf(12.5), secondsOf(0.2)]).toEqual([13, 13, 13, 1]);
    expect(seen(13.04, [0, 13.04])).toBe(13);
    expect(seen(599.6, [599, 599.3])).toBe(1);
    expect(seen(599.6, [599, 599.29])).toBe(0);
  });

  test('two reports that adjoin inside a second do not lose it', () => {
    const first = secondsSeen([[12, 27.4]], 60);
    const second = secondsSeen([[27.4, 43.1]], 60);
    expect(countSeconds(union(first, second), 60)).toBe(31);
  });

  test('parts of one report inside a second add up, repeated parts do not', () => {
    expect(seen(60, [5, 5.3], [5.7, 6])).toBe(1);
    expect(seen(60, [5, 5.3], [5, 5.3])).toBe(0);
  });

  test('the same half twice is half', () => {
    expect(seen(60, [0, 30], [0, 30])).toBe(30);
  });

  test('what lies outside of the lecture shows nothing', () => {
    expect(seen(60, [60, 1e300], [55, 99])).toBe(5);
  });

  test('a timeline ends with the lecture', () => {
    expect(
      coveredRanges(
        secondsSeen(
          [
            [1, 3],
            [598, 599.6],
          ],
          599.6,
        ),
        599.6,
      ),
    ).toEqual([
      [1, 3],
      [598, 599.6],
    ]);
  });
});

describe('coverage is a union', () => {
  test('idempotent, commutative, associative', () => {
    fc.assert(
      fc.property(duration, ranges, ranges, ranges, (length, a, b, c) => {
        const [x, y, z] = [a, b, c].map((given) => secondsSeen(given, length)) as [
          Coverage,
          Coverage,
          Coverage,
        ];
        expect(bits(union(x, x))).toBe(bits(x));
        expect(bits(union(x, y))).toBe(bits(union(y, x)));
        expect(bits(union(union(x, y), z))).toBe(bits(union(x, union(y, z))));
      }),
    );
  });

  test('monotone: more ranges never show less, and never more than the lecture has', () => {
    fc.assert(
      fc.property(duration, ranges, ranges, (length, a, b) => {
        const fewer = seen(length, ...a);
        const more = seen(length, ...a, ...b);
        expect(more).toBeGreaterThanOrEqual(fewer);
        expect(more).toBeLessThanOrEqual(secondsOf(length));
      }),
    );
  });

  test('order and repetition of ranges do not matter', () => {
    fc.assert(
      fc.property(duration, ranges, (length, given) => {
        const shuffled = [...given].reverse().concat(given);
        expect(bits(secondsSeen(shuffled, length))).toBe(bits(secondsSeen(given, length)));
      }),
    );
  });

  test('a lecture cut anywhere into reports of a second and more loses nothing', () => {
    fc.assert(
      fc.property(
        duration,
        fc.array(fc.double({ min: 1, max: 40, noNaN: true }), { minLength: 1 }),
        (length, steps) => {
          let from = 0;
          let whole = secondsSeen([], length);
          for (let turn = 0; from < length; turn++) {
            const to = Math.min(length, from + (steps[turn % steps.length] ?? 1));
            whole = union(whole, secondsSeen([[from, to]], length));
            from = to;
          }
          expect(countSeconds(whole, secondsOf(length))).toBe(secondsOf(length));
        },
      ),
    );
  });

  test('a second counts exactly when half of it was measured (reference on a grid of hundredths)', () => {
    const cut = fc.tuple(fc.nat(3000), fc.nat(400)).map(([from, length]): Range => [from, from + length]);
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (hundredths) => {
        const grid = new Set<number>();
        for (const [from, to] of hundredths) for (let at = from; at < to && at < 3000; at++) grid.add(at);
        let expected = 0;
        for (let second = 0; second < 30; second++) {
          let part = 0;
          for (let at = 0; at < 100; at++) if (grid.has(second * 100 + at)) part++;
          if (part >= 50) expected++;
        }
        expect(seen(30, ...hundredths.map(([from, to]): Range => [from / 100, to / 100]))).toBe(expected);
      }),
    );
  });

  test('merged ranges are ascending and disjoint', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const merged = mergeRanges(given);
        const edges = merged.flat();
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
      }),
    );
  });
});
