/** One figure of one school or district that is kept otherwise than it counts. */
export interface FigureDifference {
  unitId: string;
  /** e.g. `families`, `month 2026-11 seconds`, `subject T01 seconds` */
  figure: string;
  kept: number;
  counted: number;
}

interface Counts {
  families: { unitId: string }[];
  months: { unitId: string; month: string; seconds: number; learners: number }[];
  subjects: { unitId: string; code: string; seconds: number }[];
}

/** Every difference between two counts of the same units; what is missing on one side is nought. */
export function differencesOf(unitIds: string[], kept: Counts, counted: Counts): FigureDifference[] {
  const [before, after] = [named(kept), named(counted)];
  return unitIds.flatMap((unitId) => {
    const [was, is] = [before.get(unitId), after.get(unitId)];
    const figures = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
    return figures.flatMap((figure): FigureDifference[] => {
      const [a, b] = [was?.get(figure) ?? 0, is?.get(figure) ?? 0];
      return a === b ? [] : [{ unitId, figure, kept: a, counted: b }];
    });
  });
}

function named({ families, months, subjects }: Counts): Map<string, Map<string, number>> {
  const byUnit = new Map<string, Map<string, number>>();
  const note = (unitId: string, figure: string, value: number): void => {
    const own = byUnit.get(unitId) ?? new Map<string, number>();
    byUnit.set(unitId, own.set(figure, value));
  };
  for (const { unitId, ...figures } of families) {
    for (const [figure, value] of Object.entries(figures)) note(unitId, figure, Number(value));
  }
  for (const { unitId, month, seconds, learners } of months) {
    note(unitId, `month ${month} seconds`, seconds);
    note(unitId, `month ${month} learners`, learners);
  }
  for (const { unitId, code, seconds } of subjects) note(unitId, `subject ${code} seconds`, seconds);
  return byUnit;
}
