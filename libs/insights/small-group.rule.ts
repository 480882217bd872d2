/** Figures about what single families did are not shown for fewer of them (domain: rating standard, missing data). */
export const fewestFamilies = 10;

/** The figure, or null where too few families stand behind it. */
export const shownFor = (families: number, figure: number): number | null =>
  families < fewestFamilies ? null : figure;

/**
 * Parts of a whole that is shown too: where the hidden parts together are still too few, the smallest shown one is
 * hidden with them, or the whole minus the others would tell.
 */
export function hiddenParts<T>(parts: T[], familiesOf: (part: T) => number): Set<T> {
  const hidden = new Set(parts.filter((part) => familiesOf(part) > 0 && familiesOf(part) < fewestFamilies));
  const rest = parts
    .filter((part) => familiesOf(part) >= fewestFamilies)
    .toSorted((a, b) => familiesOf(a) - familiesOf(b));
  const together = (): number => [...hidden].reduce((sum, part) => sum + familiesOf(part), 0);
  while (together() > 0 && together() < fewestFamilies) {
    const next = rest.shift();
    if (!next) break;
    hidden.add(next);
  }
  return hidden;
}
