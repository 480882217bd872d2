import fc from 'fast-check';
import { agreementOf, type Pair } from './kappa.rule';

const steps = 5;
const step = fc.integer({ min: 0, max: steps - 1 });
const pairs = (least: number) => fc.array(fc.tuple(step, step), { minLength: least, maxLength: 200 });
const times = (count: number, pair: Pair): Pair[] => Array.from({ length: count }, () => pair);

test('Two who always agree have a kappa of 1, and no doubt about it', () => {
  const all = [...times(4, [0, 0]), ...times(5, [2, 2]), ...times(6, [4, 4])];
  expect(agreementOf(all, steps)).toEqual({ items: 15, withinOneStep: 1, kappa: 1, from: 1, to: 1 });
});

test('A table worked by hand comes out as by hand', () => {
  // Two steps: weights are 1 and 0, so this is plain kappa. po = 35/50, rows .5/.5, columns .6/.4, pe = .5, kappa = .4.
  const table = [...times(20, [0, 0]), ...times(5, [0, 1]), ...times(10, [1, 0]), ...times(15, [1, 1])];
  const { kappa, from, to } = agreementOf(table, 2);
  expect(kappa).toBeCloseTo(0.4, 12);
  // Standard error of the unweighted form (A + B − C of Fleiss, 1969) for this table: 0.126996….
  expect((to! - from!) / 2 / 1.959963984540054).toBeCloseTo(0.126996, 6);
});

test('Agreement no better than chance is 0, and worse is below', () => {
  const byChance = [0, 1].flatMap((i) => [0, 1].flatMap((j) => times(10, [i, j])));
  expect(agreementOf(byChance, 2).kappa).toBeCloseTo(0, 12);
  expect(agreementOf([...times(9, [0, 4]), ...times(9, [4, 0])], steps).kappa).toBeLessThan(0);
});

test('Without items, or with one answer only, there is no kappa to speak of', () => {
  expect(agreementOf([], steps)).toEqual({
    items: 0,
    withinOneStep: null,
    kappa: null,
    from: null,
    to: null,
  });
  expect(agreementOf(times(8, [3, 3]), steps)).toMatchObject({ withinOneStep: 1, kappa: null });
});

test('Who is called first does not matter, nor the order of the items', () => {
  fc.assert(
    fc.property(pairs(1), (some) => {
      const turned = some.map(([a, b]): Pair => [b, a]).reverse();
      const [one, other] = [agreementOf(some, steps), agreementOf(turned, steps)];
      expect(other.withinOneStep).toBe(one.withinOneStep);
      expect(other.kappa === null).toBe(one.kappa === null);
      expect(other.kappa ?? 0).toBeCloseTo(one.kappa ?? 0, 9);
    }),
  );
});

test('The interval holds kappa, and is near the one of leaving out one item after the other', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 150, maxLength: 200 }),
      fc.infiniteStream(fc.constantFrom(-1, 0, 0, 1)),
      (firsts, shifts) => {
        const some = firsts.map((first): Pair => {
          const second = first + (shifts.next().value as number);
          return [first, Math.min(Math.max(second, 0), steps - 1)];
        });
        const { kappa, from, to } = agreementOf(some, steps);
        if (kappa === null || from === null || to === null) return;
        expect(kappa).toBeGreaterThanOrEqual(from);
        expect(kappa).toBeLessThanOrEqual(to);
        const half = (to - from) / 2;
        if (to === 1 || from === -1) return;
        expect(half / (1.959963984540054 * jackknifeError(some))).toBeGreaterThan(0.8);
        expect(half / (1.959963984540054 * jackknifeError(some))).toBeLessThan(1.25);
      },
    ),
    { numRuns: 40 },
  );
});

/** The error by an independent way: how much kappa moves when one item is left out (Efron). */
function jackknifeError(some: Pair[]): number {
  const without = some.map(
    (_, left) =>
      agreementOf(
        some.filter((_other, at) => at !== left),
        steps,
      ).kappa ?? 0,
  );
  const mean = without.reduce((sum, each) => sum + each, 0) / some.length;
  const squares = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(((some.length - 1) / some.length) * squares);
}
