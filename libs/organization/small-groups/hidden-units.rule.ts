/** Figures about what single families did are not shown for fewer of them (domain: rating standard, missing data). */
export const fewestFamilies = 10;

export interface GroupSize {
  unitId: string;
  families: number;
  /** Families of whom a guardian has joined: those that can have done something. */
  joined: number;
}

/**
 * Which parts of a unit keep their families' figures to themselves: each in which fewer than ten have joined, and more,
 * the smallest first, until those hidden together are ten, or the whole minus the others would tell. Where the whole is
 * hidden itself (`wholeIsHidden`), at least one part must be, or the parts would add up to it.
 */
export function hiddenUnits(parts: readonly GroupSize[], wholeIsHidden: boolean): Set<string> {
  const peopled = parts.filter(({ families }) => families > 0);
  const isSmall = ({ joined }: GroupSize): boolean => joined < fewestFamilies;
  const hidden = new Set(peopled.filter(isSmall).map(({ unitId }) => unitId));
  let together = peopled.filter(isSmall).reduce((sum, { joined }) => sum + joined, 0);
  const rest = peopled
    .filter((part) => !isSmall(part))
    .toSorted((a, b) => a.joined - b.joined || a.unitId.localeCompare(b.unitId));
  const isTold = (): boolean => (hidden.size > 0 ? together < fewestFamilies : wholeIsHidden);
  for (const next of rest) {
    if (!isTold()) break;
    hidden.add(next.unitId);
    together += next.joined;
  }
  return hidden;
}
