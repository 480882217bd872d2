import fc from 'fast-check';
import { isComplete, percentOf, resumeAt, seenWithoutGap } from './completion.rule';
import { secondsSeen, union, type Range } from './coverage.rule';

const watched = (duration: number, ...ranges: Range[]) => secondsSeen(ranges, duration);
const complete = (duration: number, ...ranges: Range[]) =>
  isComplete(watched(duration, ...ranges), duration, 0.95);

describe('percent and completion', () => {
  test('5 of 13 is 38.4, not rounded up', () => {
    expect(percentOf(5, 13)).toBe(38.4);
    expect(percentOf(5, 13.04)).toBe(38.4);
    expect(percentOf(600, 599.6)).toBe(100);
    expect(percentOf(569, 599.6)).toBe(94.8);
  });

  test('a lecture completes at the threshold with its last three seconds free', () => {
    expect(complete(600, [0, 567])).toBe(true);
    expect(complete(600, [0, 566])).toBe(false);
    expect(complete(600, [10, 577])).toBe(true);
  });

  test('a six second clip can complete, and nothing completes unseen', () => {
    expect(complete(6, [0, 3])).toBe(true);
    expect(complete(6, [0, 2])).toBe(false);
    expect(complete(2)).toBe(false);
    expect(complete(0.4)).toBe(false);
    expect(complete(0.4, [0, 0.4])).toBe(true);
  });

  test('seek to the end is nothing', () => {
    expect(complete(600, [597, 600])).toBe(false);
  });

  test('completion is monotone', () => {
    const range = fc.tuple(fc.nat(100), fc.nat(100)).map(([from, length]): Range => [from, from + length]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.array(range), range, (duration, given, more) => {
        const before = watched(duration, ...given);
        const after = union(before, watched(duration, more));
        const done = Number(isComplete(before, duration, 0.95));
        expect(Number(isComplete(after, duration, 0.95))).toBeGreaterThanOrEqual(done);
      }),
    );
  });
});

describe('where the player starts', () => {
  test('where it stood; at the end the first part not seen; after completion the beginning', () => {
    expect(resumeAt(31.5, watched(60, [0, 31]), 60, false)).toBe(31.5);
    expect(resumeAt(59.9, watched(60, [0, 20], [40, 60]), 60, false)).toBe(20);
    expect(resumeAt(60, watched(60, [0, 60]), 60, true)).toBe(0);
  });

  test('seen without a gap is how far one may seek', () => {
    expect(seenWithoutGap(watched(60, [0, 20], [40, 60]), 60)).toBe(20);
    expect(seenWithoutGap(watched(59.6, [0, 59.6]), 59.6)).toBe(59.6);
  });
});
