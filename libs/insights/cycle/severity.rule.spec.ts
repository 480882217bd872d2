import fc from 'fast-check';
import { fewest, severitiesOf, type DoubleScore } from './severity.rule';

const score = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const scores = fc.array(
  fc.record({
    first: fc.record({ reviewerId: fc.constantFrom('a', 'b'), score }),
    second: fc.record({ reviewerId: fc.constantFrom('c', 'd'), score }),
  }),
  { maxLength: 60 },
);
const seen = (first: number, second: number): DoubleScore => ({
  first: { reviewerId: 'strict', score: first },
  second: { reviewerId: 'mild', score: second },
});

test('Who gives a step less each time is the stricter by a step', () => {
  const all = Array.from({ length: fewest }, () => seen(0.25, 0.5));
  expect(severitiesOf(all)).toEqual([
    { reviewerId: 'strict', items: fewest, difference: -0.25 },
    { reviewerId: 'mild', items: fewest, difference: 0.25 },
  ]);
});

test('Too few items say nothing of a reviewer', () => {
  expect(severitiesOf([seen(0, 1)]).map(({ difference }) => difference)).toEqual([null, null]);
});

test('What one is stricter, the others are milder: together it is nothing', () => {
  fc.assert(
    fc.property(scores, (some) => {
      const severities = severitiesOf(some);
      expect(severities.reduce((sum, { items }) => sum + items, 0)).toBe(2 * some.length);
      const enough = severities.every(({ difference }) => difference !== null);
      const together = severities.reduce((sum, { items, difference }) => sum + items * (difference ?? 0), 0);
      expect(enough ? together : 0).toBeCloseTo(0, 9);
    }),
  );
});
