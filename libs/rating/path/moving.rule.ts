import type { Figure } from '../engine/inputs.rule';
import { Exact, exact } from '../engine/number.rule';
import type { Open } from './open.rule';

/** What units more are: plain ones; such as come to a settled whole; in another year than the best; papers for what is over. */
export type How = 'raise' | 'raise-by-new' | 'raise-in-year' | 'raise-by-papers';

/** How a figure moves. */
export interface Moving {
  /** Its number after so many units more; never falls. */
  x: (units: number) => Exact;
  /** Units until it moves no more. */
  most: number;
  how: (units: number) => How;
}

/** More than anybody asks for. */
const far = 100_000;

const plainly = (): How => 'raise';

/** `isFreed`: as if nothing of it were over. */
export function movingOf(figure: Figure, open: Open, isFreed: boolean): Moving {
  const moving = figure.of === null ? countMoving(figure, isFreed) : shareMoving(figure, figure.of, open);
  return isFreed ? moving : { ...moving, most: Math.min(moving.most, open.units) };
}

/** Of the ways up always the shortest: the year that comes furthest by so many units. */
function countMoving({ value, ways }: Figure, isFreed: boolean): Moving {
  const now = exact(value);
  if (!ways || isFreed) return { x: (units) => now.plus(units), most: far, how: plainly };
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

function shareMoving(figure: Figure, of: string, { isNew }: Open): Moving {
  const value = exact(figure.value);
  if (isNew) {
    const x = (units: number): Exact => value.plus(units).div(exact(of).plus(units));
    return { x, most: far, how: () => 'raise-by-new' };
  }
  return { x: (units) => value.plus(units).div(of), most: left(figure), how: plainly };
}

export const left = (figure: Figure): number =>
  Math.max(0, exact(figure.of!).minus(figure.value).floor().toNumber());
