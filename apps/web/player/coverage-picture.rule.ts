/** From and to in media seconds. */
export type Span = readonly [from: number, to: number];

/** Neighbours closer than this are drawn as one: the server counts whole seconds. */
const gap = 1;

/** The union of spans, in order. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(([from, to]) => to > from).toSorted((a, b) => a[0] - b[0]);
  const union: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = union.at(-1);
    if (last && from <= last[1] + gap) last[1] = Math.max(last[1], to);
    else union.push([from, to]);
  }
  return union;
}

/** `spans` without what lies in `cut`. */
export function without(spans: readonly Span[], cut: readonly Span[]): Span[] {
  return cut.reduce<Span[]>(
    (left, [cutFrom, cutTo]) =>
      left.flatMap(([from, to]) => {
        if (cutTo <= from || cutFrom >= to) return [[from, to] as Span];
        const parts: Span[] = [
          [from, cutFrom],
          [cutTo, to],
        ];
        return parts.filter((part) => part[1] > part[0]);
      }),
    [...spans],
  );
}

/** The next place after `position` that does not count yet, in seconds; null when nothing is left. */
export function nextOpenPlace(covered: readonly Span[], position: number, duration: number): number | null {
  const open = without([[0, duration]], joined(covered)).filter(([from, to]) => to - from > gap);
  const ahead = open.find(([, to]) => to > position + gap) ?? open[0];
  return ahead ? ahead[0] : null;
}
