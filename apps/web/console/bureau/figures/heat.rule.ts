import type { ChildFiguresView, DistrictRatingView, RatedSchoolView } from '@web/api/generated';

export const joining = ['joined', 'active', 'enrolled', 'graduated'] as const;
export const standing = ['excellent', 'mean'] as const;
export type HeatColumn = (typeof joining)[number] | (typeof standing)[number] | `domain-${string}`;

export interface HeatRow {
  unitId: string;
  name: string;
  /** Shares 0–1; null where too few families stand behind it or nothing is known. */
  cells: Readonly<Partial<Record<HeatColumn, number | null>>>;
}

const share = (part: number | null, whole: number): number | null =>
  part === null || whole === 0 ? null : Math.min(1, part / whole);

function joiningOf(child: ChildFiguresView): HeatRow['cells'] {
  return {
    joined: share(child.joined, child.families),
    active: share(child.activeThisMonth, child.families),
    enrolled: share(child.enrolled, child.families),
    graduated: share(child.graduated, child.enrolled),
  };
}

/** Districts of a city: how families take part, and how the schools stand. */
export function districtRows(
  children: readonly ChildFiguresView[],
  ratings: readonly DistrictRatingView[],
): HeatRow[] {
  return children.map((child) => {
    const rating = ratings.find((each) => each.unitId === child.unitId);
    const high = (rating?.tiers ?? [])
      .filter(({ tier }) => tier !== 'basic')
      .reduce((sum, { schools }) => sum + schools, 0);
    const cells = {
      ...joiningOf(child),
      excellent: rating ? share(high, rating.schools) : null,
      mean: typeof rating?.averageTotal === 'number' ? rating.averageTotal / 100 : null,
    };
    return { unitId: child.unitId, name: child.name, cells };
  });
}

/** Schools of a district: how families take part, and the share of points in every domain. */
export function schoolRows(
  children: readonly ChildFiguresView[],
  schools: readonly RatedSchoolView[],
): HeatRow[] {
  return children.map((child) => {
    const rated = schools.find((each) => each.unitId === child.unitId);
    const domains = (rated?.domains ?? []).map(
      ({ code, points, of, rated: known }) => [`domain-${code}`, known ? share(points, of) : null] as const,
    );
    const cells = { ...joiningOf(child), ...Object.fromEntries(domains) };
    return { unitId: child.unitId, name: child.name, cells };
  });
}

/** How a column is read: the mean total is points of a hundred, all others are shares. */
export const readAs = (column: HeatColumn): 'points' | 'percent' =>
  column === 'mean' ? 'points' : 'percent';

/** Columns that stand in any row, in the order of reading. */
export function heatColumns(rows: readonly HeatRow[]): HeatColumn[] {
  const found = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  const domains = [...found].filter((key) => key.startsWith('domain-')).sort();
  return [...joining, ...standing, ...domains].filter((key) => found.has(key)) as HeatColumn[];
}
