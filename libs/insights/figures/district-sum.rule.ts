/** `schools`: that are in the unit; 1 of a school. */
export interface UnitFamilies {
  unitId: string;
  schools: number;
  families: number;
  joined: number;
  active: number;
  enrolled: number;
  graduated: number;
}

interface Counts {
  families: UnitFamilies[];
  months: { unitId: string; month: string; seconds: number; learners: number }[];
  subjects: { unitId: string; code: string; seconds: number }[];
}

/** The counts of all schools of a district, and those of the district, which are their sums. */
export function withSum(unitId: string, { families, months, subjects }: Counts): Counts {
  const sum = { unitId, schools: 0, families: 0, joined: 0, active: 0, enrolled: 0, graduated: 0 };
  for (const one of families) {
    sum.schools += one.schools;
    sum.families += one.families;
    sum.joined += one.joined;
    sum.active += one.active;
    sum.enrolled += one.enrolled;
    sum.graduated += one.graduated;
  }
  const byMonth = new Map<string, { seconds: number; learners: number }>();
  for (const { month, seconds, learners } of months) {
    const before = byMonth.get(month) ?? { seconds: 0, learners: 0 };
    byMonth.set(month, { seconds: before.seconds + seconds, learners: before.learners + learners });
  }
  const byCode = new Map<string, number>();
  for (const { code, seconds } of subjects) byCode.set(code, (byCode.get(code) ?? 0) + seconds);
  return {
    families: [...families, sum],
    months: [...months, ...[...byMonth].map(([month, own]) => ({ unitId, month, ...own }))],
    subjects: [...subjects, ...[...byCode].map(([code, seconds]) => ({ unitId, code, seconds }))],
  };
}
