import fc from 'fast-check';
import { counted } from '../../../test/support/rating-inputs';
import type { Figure } from '../engine/inputs.rule';
import { bestYear, type YearDone } from '../measures/best-year.rule';
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
        expect(movingOf(figure, everything, false).x(units).toNumber()).toBe(bestBySpreading(years, units));
      }),
    );
  });

  test('never falls, and moves no more where it says so', () => {
    fc.assert(
      fc.property(someYears, fc.nat({ max: 12 }), (years, units) => {
        const figure = figureOf(years);
        fc.pre(!figure.settled);
        const { x, most } = movingOf(figure, everything, false);
        expect(x(units + 1).gte(x(units))).toBe(true);
        expect(x(most + units).toNumber()).toBe(
          most > 1000 ? x(most).toNumber() + units : x(most).toNumber(),
        );
      }),
    );
  });

  test('says whether a unit is a paper for the year that is over, or one more in another', () => {
    const over = { isOver: true, done: 3, mendable: 2 };
    const both = movingOf(figureOf([over, { isOver: false, done: 1, mendable: 0 }]), everything, false);
    expect([1, 2, 5].map(both.how)).toEqual(['raise-by-papers', 'raise-by-papers', 'raise-in-year']);
    const running = movingOf(figureOf([over, { isOver: false, done: 3, mendable: 0 }]), everything, false);
    expect(running.how(1)).toBe('raise');
  });

  test('moves by one more of the best where nothing is thought to be over', () => {
    const figure = figureOf([{ isOver: true, done: 3, mendable: 0 }]);
    expect(movingOf(figure, everything, true).x(2).toNumber()).toBe(5);
  });
});
