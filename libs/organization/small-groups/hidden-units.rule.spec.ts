import fc from 'fast-check';
import { hiddenUnits, type GroupSize } from './hidden-units.rule';

const part = (unitId: string, joined: number, families = joined): GroupSize => ({ unitId, joined, families });
const sizes = fc
  .array(fc.tuple(fc.nat(40), fc.nat(10)), { maxLength: 12 })
  .map((all) => all.map(([joined, more], at) => part(String(at), joined, joined + more)));

test('Nothing is hidden where everybody stands among ten', () => {
  expect(hiddenUnits([part('a', 10), part('b', 30)], false)).toEqual(new Set());
});

test('A small class takes the smallest other one with it, or it could be told by subtraction', () => {
  expect(hiddenUnits([part('a', 4), part('b', 30), part('c', 12)], false)).toEqual(new Set(['a', 'c']));
});

test('Where a whole is hidden, not all of its parts are shown', () => {
  expect(hiddenUnits([part('a', 20), part('b', 30)], true)).toEqual(new Set(['a']));
});

test('What is hidden is either nothing, everything or ten families and more; who is shown is ten or nobody', () => {
  fc.assert(
    fc.property(sizes, fc.boolean(), (parts, whole) => {
      const hidden = hiddenUnits(parts, whole);
      const together = parts
        .filter(({ unitId }) => hidden.has(unitId))
        .reduce((sum, one) => sum + one.joined, 0);
      const peopled = parts.filter(({ families }) => families > 0);
      const shown = peopled.filter(({ unitId }) => !hidden.has(unitId));
      expect(shown.every(({ joined }) => joined >= 10)).toBe(true);
      expect(hidden.size === 0 || shown.length === 0 || together >= 10).toBe(true);
      expect(hidden.size > 0 || !whole || peopled.length === 0).toBe(true);
    }),
  );
});
