/** A share 0–1 as a percentage, rounded; but not up to a whole one, so that nothing looks reached before it is. */
export function percentOf(share: number, digits = 1): number {
  const scale = 10 ** digits;
  const exact = share * 100 * scale;
  const rounded = Math.round(exact);
  const looksReached = rounded % scale === 0 && rounded > exact + 1e-9;
  return (looksReached ? rounded - 1 : rounded) / scale;
}
