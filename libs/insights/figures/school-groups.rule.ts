/** Schools counted by one set of statements; together they hold some thousand rows. */
const schoolsAtOnce = 100;

/** Schools of one district, and a path that finds them. */
export interface SchoolGroup {
  path: string;
  districtId: string;
  ids: string[];
}

interface Listed {
  id: string;
  path: string;
  districtId: string;
}

/** Schools of one district together, so that one path finds them. */
export function byDistrict(schools: Listed[]): SchoolGroup[] {
  const groups = new Map<string, SchoolGroup>();
  for (const { id, path, districtId } of schools) {
    const above = path.replace(/[^/]+\/$/, '');
    const own = groups.get(districtId) ?? { path: above, districtId, ids: [] };
    own.ids.push(id);
    groups.set(districtId, own);
  }
  return [...groups.values()];
}

/** The same, a big district in parts. */
export function inGroups(schools: Listed[]): SchoolGroup[] {
  return byDistrict(schools).flatMap((group) =>
    group.ids.length <= 2 * schoolsAtOnce
      ? [group]
      : Array.from({ length: Math.ceil(group.ids.length / schoolsAtOnce) }, (_, at) => ({
          ...group,
          ids: group.ids.slice(at * schoolsAtOnce, (at + 1) * schoolsAtOnce),
        })),
  );
}
