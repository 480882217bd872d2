import type { Figure } from '../engine/inputs.rule';
import { Exact, exact } from '../engine/number.rule';
import { left, type Open } from './open.rule';

/** What units more are: plain ones; such as come to a settled whole; in another year than the best; papers for what is over. */
export type How = 'raise' | 'raise-by-new' | 'raise-in-year' | 'raise-by-papers';

/** How a figure moves. */
export interface Moving {
  /** Its number after so many units more, and with what is certain to come; never falls by one more. */
  x: (units: number) => Exact;
  /** Units until it moves no more. */
  most: number;
  how: (units: number) => How;
}

/** More than anybody asks for. */
const far = 100_000;

const plainly = (): How => 'raise';

export function movingOf(figure: Figure, open: Open): Moving {
  if (figure.of !== null) return shareMoving(figure, figure.of, open);
  const moving = countMoving(figure);
  return { ...moving, most: Math.min(moving.most, open.units) };
}

/** Of the ways up always the shortest: the year that comes furthest by so many units. */
function countMoving({ value, ways }: Figure): Moving {
  const now = exact(value);
  if (!ways) return { x: (units) => now.plus(units), most: far, how: plainly };
  const after = (units: number): { reached: Exact; how: How }[] =>
    ways.map(({ from, most }) => {
      const reached = exact(from).plus(units);
      return most === null
        ? { reached, how: 'raise-in-year' }
        : { reached: Exact.min(reached, most), how: 'raise-by-papers' };
    });
  const best = (units: number): { reached: Exact; how: How } =>
    after(units).reduce((one, other) => (other.reached.gt(one.reached) ? other : one));
  return {
    x: (units) => Exact.max(now, best(units).reached),
    most: Math.max(...ways.map(({ from, most }) => (most === null ? far : Number(most) - Number(from)))),
    how: (units) => best(units).how,
  };
}

/** First those that are missing, as far as they can still be moved, then such as make the whole larger, too. */
function shareMoving(figure: Figure, of: string, { units: movable, fresh, coming = 0 }: Open): Moving {
  const value = exact(figure.value);
  const whole = exact(of).plus(coming);
  const old = Math.min(left(figure), movable);
  return {
    x: (units) => value.plus(units).div(whole.plus(Math.max(0, units - old))),
    most: old + Math.min(far, fresh ?? 0),
    how: (units) => (units > old ? 'raise-by-new' : 'raise'),
  };
}
