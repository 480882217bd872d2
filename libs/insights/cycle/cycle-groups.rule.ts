/** Schools of a district, a kind and a tier. */
export interface StandingCount {
  districtId: string;
  districtName: string;
  /** null: the unit has none. */
  kind: string | null;
  tier: string;
  schools: number;
}

export interface CycleGroup {
  code: string;
  name: string | null;
  tiers: { tier: string; schools: number }[];
}

/** The same counts by district and by kind of school, each tier once. */
export const byDistrict = (counts: readonly StandingCount[]): CycleGroup[] =>
  groupsOf(counts, ({ districtId, districtName }) => [districtId, districtName]);

export const byKind = (counts: readonly StandingCount[]): CycleGroup[] =>
  groupsOf(
    counts.filter(({ kind }) => kind !== null),
    ({ kind }) => [kind ?? '', null],
  ).toSorted((a, b) => a.code.localeCompare(b.code));

function groupsOf(
  counts: readonly StandingCount[],
  keyOf: (count: StandingCount) => [code: string, name: string | null],
): CycleGroup[] {
  const groups = new Map<string, CycleGroup>();
  for (const count of counts) {
    const [code, name] = keyOf(count);
    const group = groups.get(code) ?? { code, name, tiers: [] };
    groups.set(code, group);
    const same = group.tiers.find(({ tier }) => tier === count.tier);
    if (same) same.schools += count.schools;
    else group.tiers.push({ tier: count.tier, schools: count.schools });
  }
  return [...groups.values()];
}
