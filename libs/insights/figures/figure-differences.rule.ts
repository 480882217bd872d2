/** One figure of one school that is kept otherwise than it counts. */
export interface FigureDifference {
  schoolId: string;
  /** e.g. `families`, `month 2026-11 seconds`, `subject T01 seconds` */
  figure: string;
  kept: number;
  counted: number;
}

interface Counts {
  families: { schoolId: string }[];
  months: { schoolId: string; month: string; seconds: number; learners: number }[];
  subjects: { schoolId: string; code: string; seconds: number }[];
}

/** Every difference between two counts of the same schools; what is missing on one side is nought. */
export function differencesOf(schoolIds: string[], kept: Counts, counted: Counts): FigureDifference[] {
  const [before, after] = [named(kept), named(counted)];
  return schoolIds.flatMap((schoolId) => {
    const [was, is] = [before.get(schoolId), after.get(schoolId)];
    const figures = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
    return figures.flatMap((figure): FigureDifference[] => {
      const [a, b] = [was?.get(figure) ?? 0, is?.get(figure) ?? 0];
      return a === b ? [] : [{ schoolId, figure, kept: a, counted: b }];
    });
  });
}

function named({ families, months, subjects }: Counts): Map<string, Map<string, number>> {
  const bySchool = new Map<string, Map<string, number>>();
  const note = (schoolId: string, figure: string, value: number): void => {
    const own = bySchool.get(schoolId) ?? new Map<string, number>();
    bySchool.set(schoolId, own.set(figure, value));
  };
  for (const { schoolId, ...figures } of families) {
    for (const [figure, value] of Object.entries(figures)) note(schoolId, figure, Number(value));
  }
  for (const { schoolId, month, seconds, learners } of months) {
    note(schoolId, `month ${month} seconds`, seconds);
    note(schoolId, `month ${month} learners`, learners);
  }
  for (const { schoolId, code, seconds } of subjects) note(schoolId, `subject ${code} seconds`, seconds);
  return bySchool;
}
