import fc from 'fast-check';
import { freePlaces, placeAside, places, reseatingOf, type Place } from './places.rule';

const people = ['a', 'b', 'c', 'd'];
const pair = fc.uniqueArray(fc.constantFrom(...people), { minLength: 2, maxLength: 2 });
const taken = fc
  .tuple(pair, fc.subarray([...places]))
  .map(([who, where]): Place[] => where.map((position, at) => ({ position, personId: who[at] ?? null })));

describe('The two places of a visit', () => {
  test('are taken by the two who are wished, each once, and who stays keeps the place', () => {
    fc.assert(
      fc.property(taken, pair, (before, wished) => {
        const { leaving, coming } = reseatingOf(before, wished);
        const after = [...before.filter(({ position }) => !leaving.includes(position)), ...coming];
        expect(after.map(({ personId }) => personId).toSorted()).toEqual(wished.toSorted());
        expect(after.map(({ position }) => position).toSorted()).toEqual([...places]);
        for (const place of before.filter(({ personId }) => wished.includes(personId ?? '')))
          expect(after).toContainEqual(place);
      }),
    );
  });

  test('are free where nobody sits, and what is set aside never comes to lie in them', () => {
    expect(freePlaces([{ position: 2 }])).toEqual([1]);
    expect(placeAside([])).toBe(3);
    expect(placeAside([{ position: 1 }, { position: 3 }])).toBe(4);
  });

  test('go to others where an account is gone', () => {
    expect(reseatingOf([{ position: 1, personId: null }], ['a', 'b'])).toEqual({
      leaving: [1],
      coming: [
        { position: 1, personId: 'a' },
        { position: 2, personId: 'b' },
      ],
    });
  });
});
