/** "+1.25", "−0.5", "0": a change with its sign, at most two decimals. */
export function signed(change: number): string {
  const size = String(Math.abs(Math.round(change * 100)) / 100);
  if (size === '0') return size;
  return `${change < 0 ? '−' : '+'}${size}`;
}
