import { shownFor } from '../small-group.rule';

interface Family {
  graduated: boolean;
  /** Those who have joined, with the class hours counted this year. */
  guardians: { classHours: number }[];
}

interface ClassTotals {
  families: number;
  joined: number;
  activeThisMonth: number | null;
  classHours: number | null;
  graduated: number | null;
  learning: number | null;
}

/**
 * The totals of a class. Who sees the names sees every figure; for others figures about what families did are left out
 * where too few stand behind them, or where they would tell of another class of few (`few`; domain: rating standard,
 * missing data).
 */
export function totalsOf(
  families: Family[],
  active: number,
  { named, few }: { named: boolean; few: boolean },
): ClassTotals {
  const joined = families.filter(({ guardians }) => guardians.length > 0);
  const graduated = joined.filter((family) => family.graduated).length;
  const tenths = families
    .flatMap(({ guardians }) => guardians)
    .reduce((sum, { classHours }) => sum + Math.round(classHours * 10), 0);
  // What joined families did: with fewer of them each could be told.
  const shown = (figure: number): number | null =>
    named ? figure : few ? null : shownFor(joined.length, figure);
  return {
    families: families.length,
    joined: joined.length,
    activeThisMonth: shown(active),
    classHours: shown(tenths / 10),
    graduated: shown(graduated),
    learning: shown(joined.length - graduated),
  };
}
