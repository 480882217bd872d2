import fc from 'fast-check';
import { concludedSteps, disputedItems, pointsApart, stepsApart, withinOneStep } from './agreement.rule';

const five = [0, 0.25, 0.5, 0.75, 1];
const items = [
  { code: 'G1', points: 0, steps: [0, 1] },
  { code: 'A2', points: 6, steps: five },
  { code: 'B4', points: 4, steps: five },
  { code: 'E1', points: 3, steps: five },
  { code: 'E2', points: 4, steps: five },
  { code: 'E3', points: 3, steps: five },
];
const sheet = (steps: Record<string, number>) =>
  new Map(Object.entries({ G1: 1, A2: 0.5, B4: 0.5, E1: 0.5, E2: 0.5, E3: 0.5, ...steps }));
const aSheet = fc
  .tuple(...items.map(({ steps }) => fc.constantFrom(...steps)))
  .map((given) => new Map(items.map(({ code }, at) => [code, given[at] ?? 0])));

describe('Two reviewers', () => {
  test('agree where they are one step apart', () => {
    expect(disputedItems(items, sheet({}), sheet({ E1: 0.75 }))).toEqual([]);
    expect(withinOneStep({ steps: five }, 0.5, 0.75)).toBe(true);
  });

  test('part from two steps on', () => {
    expect(disputedItems(items, sheet({ E1: 0.25 }), sheet({ E1: 0.75 }))).toEqual(['E1']);
    expect(withinOneStep({ steps: five }, 0.25, 0.75)).toBe(false);
  });

  test('part on a gate wherever they differ', () => {
    expect(disputedItems(items, sheet({}), sheet({ G1: 0 }))).toEqual(['G1']);
    expect(stepsApart({ steps: [0, 1] }, 1, 0)).toBe(2);
  });

  test('part where single steps add up to more than a tenth of the points, on all they differ on', () => {
    // 1.5 + 1 = 2.5 of 20 points
    const generous = sheet({ A2: 0.75, B4: 0.75 });
    expect(pointsApart(items, sheet({}), generous)).toBe(2.5);
    expect(disputedItems(items, sheet({}), generous)).toEqual(['A2', 'B4']);
  });

  test('do not part at a tenth exactly', () => {
    // 1 + 1 = 2 of 20 points
    expect(disputedItems(items, sheet({}), sheet({ B4: 0.75, E2: 0.75 }))).toEqual([]);
  });

  test('do not part at a tenth exactly where binary fractions make it a hair more', () => {
    const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];
    const rows = [1, 1, 2].map((points, at) => ({ code: `E${at}`, points, steps: fifths }));
    const low = new Map(rows.map(({ code }) => [code, 0.2]));
    // 0.2 + 0.2 = 0.4 of 4 points
    const apart = new Map([...low, ['E0', 0.4] as const, ['E1', 0.4] as const]);
    expect(disputedItems(rows, low, apart)).toEqual([]);
    expect(pointsApart(rows, low, apart)).toBe(0.4);
    expect(concludedSteps(rows, low, apart, null).get('E0')).toBe(0.3);
  });

  test('leave the third to judge only what is disputed', () => {
    const concluded = concludedSteps(
      items,
      sheet({ E1: 0, B4: 0.75 }),
      sheet({ E1: 1 }),
      new Map([['E1', 0.25]]),
    );
    expect([concluded.get('E1'), concluded.get('B4'), concluded.get('G1')]).toEqual([0.25, 0.625, 1]);
  });

  test('are judged alike whoever is named first', () => {
    fc.assert(
      fc.property(aSheet, aSheet, (a, b) => {
        expect(disputedItems(items, a, b)).toEqual(disputedItems(items, b, a));
        expect(concludedSteps(items, a, b, null)).toEqual(concludedSteps(items, b, a, null));
      }),
    );
  });

  test('never part over the same sheet, and every conclusion lies between the two', () => {
    fc.assert(
      fc.property(aSheet, aSheet, (a, b) => {
        expect(disputedItems(items, a, a)).toEqual([]);
        for (const [code, value] of concludedSteps(items, a, b, null)) {
          const given = [a.get(code) ?? 0, b.get(code) ?? 0];
          expect(value).toBeGreaterThanOrEqual(Math.min(...given));
          expect(value).toBeLessThanOrEqual(Math.max(...given));
        }
      }),
    );
  });

  test('have every item two steps apart among the disputed ones, and nothing they agree on', () => {
    fc.assert(
      fc.property(aSheet, aSheet, (a, b) => {
        const disputed = disputedItems(items, a, b);
        const apart = (item: (typeof items)[number]) =>
          stepsApart(item, a.get(item.code) ?? 0, b.get(item.code) ?? 0);
        const far = items.filter((item) => apart(item) >= 2).map(({ code }) => code);
        const alike = items.filter((item) => apart(item) === 0).map(({ code }) => code);
        expect(far.filter((code) => !disputed.includes(code))).toEqual([]);
        expect(alike.filter((code) => disputed.includes(code))).toEqual([]);
      }),
    );
  });
});
