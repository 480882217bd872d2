import type { FigureDifference } from '../figures/figure-differences.rule';
import { nothingCounted, yearKeys, type YearCounts } from './year-counts.rule';

/** What is kept of units' years and not so, by a count of now; a unit of which nothing is kept was not counted yet. */
export function yearDifferencesOf(
  schoolYear: string,
  kept: ReadonlyMap<string, YearCounts>,
  counted: ReadonlyMap<string, YearCounts>,
): FigureDifference[] {
  return [...kept].flatMap(([unitId, before]) => {
    const [was, is] = [figuresOf(before), figuresOf(counted.get(unitId) ?? nothingCounted())];
    const names = [...new Set([...was.keys(), ...is.keys()])];
    return names.flatMap((name): FigureDifference[] => {
      const [a, b] = [was.get(name) ?? 0, is.get(name) ?? 0];
      return a === b ? [] : [{ unitId, figure: `${schoolYear} ${name}`, kept: a, counted: b }];
    });
  });
}

function figuresOf({ totals, months }: YearCounts): Map<string, number> {
  const figures = new Map<string, number>();
  for (const key of yearKeys) figures.set(key, Number(totals[key] ?? 0));
  for (const [month, { seconds, attendances }] of Object.entries(months)) {
    figures.set(`${month} seconds`, Number(seconds));
    figures.set(`${month} attendances`, Number(attendances));
  }
  return figures;
}
