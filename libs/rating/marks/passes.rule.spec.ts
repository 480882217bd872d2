import fc from 'fast-check';
import { passesFor, type MarkedSchool } from './passes.rule';

const school = (district: string, at: number): MarkedSchool => ({
  unitId: `${district}${at}`,
  path: `/city/${district}/s${at}/`,
  revision: 1,
});

describe('Passes over marked schools', () => {
  test('take a district at once when a third of it is marked, and single schools otherwise', () => {
    const sizes = new Map([
      ['/city/east/', 6],
      ['/city/west/', 7],
    ]);
    const marked = [school('east', 1), school('east', 2), school('west', 1), school('west', 2)];
    expect(passesFor(marked, sizes).map(({ path, schools }) => [path, schools.length])).toEqual([
      ['/city/east/', 2],
      ['/city/west/s1/', 1],
      ['/city/west/s2/', 1],
    ]);
    expect(passesFor([school('east', 1)], new Map([['/city/east/', 1]]))[0]?.path).toBe('/city/east/s1/');
    expect(passesFor([], sizes)).toEqual([]);
  });

  test('count every marked school exactly once, and in its own unit', () => {
    const marked = fc.uniqueArray(
      fc.tuple(fc.constantFrom('east', 'west', 'south'), fc.nat(30)).map(([of, at]) => school(of, at)),
      { selector: ({ unitId }) => unitId },
    );
    const sizes = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(marked, sizes, (schools, [east = 0, west = 0, south = 0]) => {
        const passes = passesFor(
          schools,
          new Map([
            ['/city/east/', east],
            ['/city/west/', west],
            ['/city/south/', south],
          ]),
        );
        const counted = passes.flatMap((pass) => pass.schools.map(({ unitId }) => unitId));
        expect(counted.toSorted()).toEqual(schools.map(({ unitId }) => unitId).toSorted());
        for (const { path, schools: own } of passes) {
          expect(own.every((one) => one.path.startsWith(path))).toBe(true);
        }
      }),
    );
  });
});
