/** Fewer answers than this are never shown (domain: rating standard, missing data). */
export const fewestAnswers = 10;

/** A school with its grades, a grade with its classes. */
export interface Group {
  unitId: string;
  answers: number;
  parts: Group[];
}

/**
 * The units whose answers may be known. A group of under ten answers is hidden; where the hidden parts of a shown whole
 * hold fewer than ten together, the smallest shown part is hidden with them, or the whole minus the others would tell;
 * and below a hidden group everything is hidden, or its parts would add up to it.
 */
export function shownUnits(whole: Group): Set<string> {
  const shown = new Set<string>();
  if (whole.answers >= fewestAnswers) show(whole, shown);
  return shown;
}

function show(group: Group, shown: Set<string>): void {
  shown.add(group.unitId);
  const hidden = hiddenParts(group.parts);
  for (const part of group.parts) if (!hidden.has(part)) show(part, shown);
}

function hiddenParts(parts: Group[]): Set<Group> {
  const hidden = new Set(parts.filter(({ answers }) => answers < fewestAnswers));
  const large = parts.filter((part) => !hidden.has(part)).toSorted((a, b) => a.answers - b.answers);
  const together = (): number => [...hidden].reduce((sum, { answers }) => sum + answers, 0);
  while (together() > 0 && together() < fewestAnswers) {
    const next = large.shift();
    if (!next) break;
    hidden.add(next);
  }
  return hidden;
}
