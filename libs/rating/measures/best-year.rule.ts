import type { WayUp } from '../engine/inputs.rule';
import type { TermDays } from './meeting-terms.rule';
import type { Counted } from './window.rule';

/** What was done in one school year. */
export interface YearDone {
  done: number;
  /** Done without the papers that would make it count, and that may still be added. */
  mendable: number;
  isOver: boolean;
}

/** Years in which more can be done are those that reach into the days of the window that are left. */
export function yearsDone(
  years: readonly TermDays[],
  until: string,
  today: string,
  records: readonly { day: string; counts: boolean }[],
): YearDone[] {
  return years.map(({ startsOn, endsOn }) => {
    const own = records.filter(({ day }) => startsOn <= day && day <= endsOn);
    const done = own.filter(({ counts }) => counts).length;
    return { done, mendable: own.length - done, isOver: endsOn < today || until < today };
  });
}

/**
 * Counts a year are those of the best school year of the window, so that a window that reaches over two years asks no more
 * and gives no more than one of them does (domain: A1, C5, C7). A year that is over rises only by papers that are added to
 * what was done in it; nothing else helps but to bring another year above it.
 */
export function bestYear(years: readonly YearDone[]): Pick<Counted, 'value' | 'settled' | 'ways'> {
  const most = Math.max(0, ...years.map(({ done }) => done));
  const value = String(most);
  const open = years.filter(({ isOver }) => !isOver).map(({ done }) => done);
  if (open.length > 0 && Math.max(...open) === most) return { value };
  const mended = years.filter((year) => year.isOver && year.done + year.mendable > most);
  const ways: WayUp[] = [
    ...mended.map(({ done, mendable }) => ({ from: String(done), most: String(done + mendable) })),
    ...(open.length > 0 ? [{ from: String(Math.max(...open)), most: null }] : []),
  ];
  return ways.length > 0 ? { value, ways } : { value, settled: true };
}
