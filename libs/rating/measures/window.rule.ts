import type { WayUp } from '../engine/inputs.rule';

/** What is counted: the units below a path, over days (Asia/Shanghai, inclusive). */
export interface Window {
  path: string;
  from: string;
  until: string;
}

/** One number of one school, as a query found it. */
export interface Counted {
  unitId: string;
  measure: string;
  value: string;
  of: string | null;
  /** That nothing more can be known from paper, where the platform otherwise counts only a part. */
  whole?: true;
  /** That nothing a school does now changes it. */
  settled?: true;
  /** Of a ratio: how many of those that are missing can never come any more. */
  gone?: string;
  /** Of a ratio: how many more are certain to join the whole and never to count. */
  coming?: string;
  /** How the count of the best school year can still be raised, where that year is over. */
  ways?: WayUp[];
}

/** So many of a ratio are gone; of none nothing is said. */
export const goneOf = (gone: number): Pick<Counted, 'gone'> => (gone > 0 ? { gone: String(gone) } : {});

/** `/a/b/` → the LIKE pattern of everything at or below it. Paths hold no LIKE signs. */
export const atOrBelow = (path: string): string => `${path}%`;

/** School years (e.g. 2026-2027) that lie in the window. */
export function schoolYearsIn({ from, until }: Pick<Window, 'from' | 'until'>): string[] {
  const startOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  const [first, last] = [startOf(from), startOf(until)];
  return Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-${first + at + 1}`);
}

/** The first instant after a day (`YYYY-MM-DD`, Asia/Shanghai, which has no summer time). */
export const dayAfter = (day: string): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + 24 * 3600 * 1000);

/**
 * The moment a window is looked at: now, or the first one after its last day once that is past. Whoever counts later finds no
 * other than who counts in that night.
 */
export function momentOf({ until }: Pick<Window, 'until'>, now: Date): Date {
  const end = dayAfter(until);
  return now < end ? now : end;
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle];
  if (high === undefined) return null;
  return sorted.length % 2 ? high : (sorted[middle - 1]! + high) / 2;
}
