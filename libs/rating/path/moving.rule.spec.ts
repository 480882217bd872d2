import fc from 'fast-check';
import { counted } from '../../../test/support/rating-inputs';
import type { Figure } from '../engine/inputs.rule';
import { reaches } from '../engine/number.rule';
import { bestYear, type YearDone } from '../measures/best-year.rule';
import { firstStep } from './level.rule';
import { movingOf } from './moving.rule';
import { everything } from './open.rule';

const year = fc.record({ done: fc.nat({ max: 6 }), mendable: fc.nat({ max: 4 }), isOver: fc.boolean() });
const someYears = fc.array(year, { minLength: 1, maxLength: 3 });

const figureOf = (years: YearDone[]): Figure => ({ ...counted(0), ...bestYear(years) });

/** Every way to spread so many units over the years, and the best year there is then. */
function bestBySpreading(years: YearDone[], units: number): number {
  const [first, ...others] = years;
  if (!first) return 0;
  const most = first.isOver ? Math.min(units, first.mendable) : units;
  const spent = Array.from({ length: most + 1 }, (_, more) =>
    Math.max(first.done + more, bestBySpreading(others, units - more)),
  );
  return Math.max(...spent);
}

describe('A count of the best school year', () => {
  test('comes to as much by so many units as any spreading of them over the years', () => {
    fc.assert(
      fc.property(someYears, fc.nat({ max: 8 }), (years, units) => {
        const figure = figureOf(years);
        fc.pre(!figure.settled);
        expect(movingOf(figure, everything).x(units).toNumber()).toBe(bestBySpreading(years, units));
      }),
    );
  });

  test('never falls, and moves no more where it says so', () => {
    fc.assert(
      fc.property(someYears, fc.nat({ max: 12 }), (years, units) => {
        const figure = figureOf(years);
        fc.pre(!figure.settled);
        const { x, most } = movingOf(figure, everything);
        expect(x(units + 1).gte(x(units))).toBe(true);
        expect(x(most + units).toNumber()).toBe(
          most > 1000 ? x(most).toNumber() + units : x(most).toNumber(),
        );
      }),
    );
  });

  test('says whether a unit is a paper for the year that is over, or one more in another', () => {
    const over = { isOver: true, done: 3, mendable: 2 };
    const both = movingOf(figureOf([over, { isOver: false, done: 1, mendable: 0 }]), everything);
    expect([1, 2, 5].map(both.how)).toEqual(['raise-by-papers', 'raise-by-papers', 'raise-in-year']);
    const running = movingOf(figureOf([over, { isOver: false, done: 3, mendable: 0 }]), everything);
    expect(running.how(1)).toBe('raise');
  });

  test('that says nothing of its years moves by one more', () => {
    expect(movingOf(counted(3), everything).x(2).toNumber()).toBe(5);
  });
});

describe('A share', () => {
  type SomeOpen = { units: number; fresh: number; coming: number };

  /** Mended and new, fewest together, by trying all of them; null where none are enough. */
  function fewestByTrying(value: number, of: number, open: SomeOpen): number | null {
    const all: number[] = [];
    for (let mended = 0; mended <= Math.min(open.units, of - value); mended += 1) {
      for (let fresh = 0; fresh <= open.fresh; fresh += 1) {
        if ((value + mended + fresh) * 10 >= (of + open.coming + fresh) * 9) all.push(mended + fresh);
      }
    }
    return all.length > 0 ? Math.min(...all) : null;
  }

  test('is carried to nine tenths by as few units as trying all finds', () => {
    const size = fc
      .integer({ min: 1, max: 12 })
      .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
    const open = fc.record({
      units: fc.nat({ max: 12 }),
      fresh: fc.nat({ max: 60 }),
      coming: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(size, open, ([value, of], some) => {
        const { x, most } = movingOf(counted(value, of), some);
        const units = firstStep(most, (more) => reaches(x(more), 0.9));
        expect(reaches(x(units), 0.9) ? units : null).toBe(fewestByTrying(value, of, some));
      }),
    );
  });

  test('says which units are yet to come, after those that are mended', () => {
    const { x, most, how } = movingOf(counted(5, 10), { units: 2, fresh: 3 });
    expect([1, 2, 3, 5].map(how)).toEqual(['raise', 'raise', 'raise-by-new', 'raise-by-new']);
    expect([x(2), x(5)].map(Number)).toEqual([0.7, 10 / 13]);
    expect(most).toBe(5);
  });
});
