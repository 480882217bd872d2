interface Listed {
  id: string;
  path: string;
  districtId: string;
}

/** Schools of one district, and the path that finds all of it. */
export interface SchoolGroup {
  districtId: string;
  path: string;
  schools: { id: string; path: string }[];
}

/** Schools of one district together: what is kept of it is added up once for all of them. */
export function byDistrict(listed: Listed[]): SchoolGroup[] {
  const groups = new Map<string, SchoolGroup>();
  for (const { id, path, districtId } of listed) {
    const above = path.replace(/[^/]+\/$/, '');
    const own = groups.get(districtId) ?? { districtId, path: above, schools: [] };
    own.schools.push({ id, path });
    groups.set(districtId, own);
  }
  return [...groups.values()];
}
