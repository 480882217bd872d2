import fc from 'fast-check';
import { differencesOf, mergedOf } from './merge.rule';

const names = ['a', 'b', 'c'] as const;
const values = fc.record({
  a: fc.constantFrom('x', 'y', ''),
  b: fc.constantFrom(null, 1, 2),
  c: fc.constantFrom([], ['p'], ['p', 'q']),
});
const sides = fc.record(
  { a: fc.constantFrom('mine' as const, 'theirs' as const), b: fc.constantFrom('mine' as const) },
  { requiredKeys: [] },
);

describe('a form that somebody else has saved meanwhile', () => {
  it('takes theirs where I have touched nothing, and asks where both have', () => {
    const base = { a: 'x', b: 1, c: [] };
    const mine = { a: 'mine', b: 1, c: ['p'] };
    const theirs = { a: 'theirs', b: 2, c: [] };
    const differences = differencesOf(names, { base, mine, theirs });
    expect(differences).toEqual([
      { name: 'a', usual: 'mine' },
      { name: 'b', usual: 'theirs' },
    ]);
    expect(mergedOf(mine, theirs, differences, {})).toEqual({ a: 'mine', b: 2, c: ['p'] });
    expect(mergedOf(mine, theirs, differences, { a: 'theirs', b: 'mine' })).toEqual({
      a: 'theirs',
      b: 1,
      c: ['p'],
    });
  });

  it('has no difference between ways of writing nothing', () => {
    expect(differencesOf(['a'], { base: { a: 'x' }, mine: { a: undefined }, theirs: { a: null } })).toEqual(
      [],
    );
  });

  it('never holds anything that neither wrote, and loses theirs only by choice', () => {
    fc.assert(
      fc.property(values, values, values, sides, (base, mine, theirs, chosen) => {
        const differences = differencesOf(names, { base, mine, theirs });
        const merged = mergedOf(mine, theirs, differences, chosen);
        const wrong = names.filter((name) => {
          const difference = differences.find((one) => one.name === name);
          const side = difference && ((chosen as Record<string, string>)[name] ?? difference.usual);
          return merged[name] !== (side === 'theirs' ? theirs[name] : mine[name]);
        });
        expect(wrong).toEqual([]);
        expect(differencesOf(names, { base, mine, theirs: base })).toEqual([]);
      }),
    );
  });
});
