/** A school to be counted again. */
export interface MarkedSchool {
  unitId: string;
  path: string;
  revision: number;
}

export interface Pass {
  /** What one set of statements counts: a district, or a single school. */
  path: string;
  schools: MarkedSchool[];
}

/** From this share of a district on, counting all of it at once is cheaper than school by school. */
const wholeFrom = 1 / 3;

const parentOf = (path: string): string => path.replace(/[^/]+\/$/, '');

/**
 * The passes that count every marked school once. `sizes`: schools of each parent path (district). A school whose
 * parent is unknown is counted alone.
 */
export function passesFor(marked: MarkedSchool[], sizes: ReadonlyMap<string, number>): Pass[] {
  const byParent = new Map<string, MarkedSchool[]>();
  for (const school of marked) {
    const parent = parentOf(school.path);
    const own = byParent.get(parent);
    if (own) own.push(school);
    else byParent.set(parent, [school]);
  }
  return [...byParent].flatMap(([path, schools]): Pass[] => {
    const size = sizes.get(path) ?? 0;
    if (schools.length > 1 && schools.length >= size * wholeFrom && size > 0) return [{ path, schools }];
    return schools.map((school) => ({ path: school.path, schools: [school] }));
  });
}
