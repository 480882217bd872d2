import { array, assert, integer, property } from 'fast-check';
import { spread } from './spread.rule';

const dayOf = (at: number): string => `2026-07-${String(at + 1).padStart(2, '0')}`;

describe('Visits of a round', () => {
  test('go over the days in the order of the class list', () => {
    expect(spread(['a', 'b', 'c'], ['1', '2']).map(({ pupil, day }) => `${pupil}${day}`)).toEqual([
      'a1',
      'b1',
      'c2',
    ]);
    expect(spread([], ['1'])).toEqual([]);
  });

  test('are spread evenly, each pupil once and in order', () => {
    assert(
      property(integer({ min: 1, max: 30 }), array(integer(), { maxLength: 60 }), (count, pupils) => {
        const days = Array.from({ length: count }, (_, at) => dayOf(at));
        const planned = spread(pupils, days);
        expect(planned.map(({ pupil }) => pupil)).toEqual(pupils);
        expect(planned.map(({ day }) => day)).toEqual(planned.map(({ day }) => day).toSorted());
        const loads = days.map((day) => planned.filter((visit) => visit.day === day).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
