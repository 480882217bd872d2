export const visitMarks = ['seen', 'partly', 'not_seen'] as const;
export type VisitMark = (typeof visitMarks)[number];

export const visitActKinds = ['mark', 'note', 'photo-removed'] as const;
export type VisitActKind = (typeof visitActKinds)[number];

/** The visitor's words on the whole stand under this code, beside those of the items. */
export const summaryItem = 'summary';

/** One tap or text of a visitor, named by the phone that made it. */
export interface VisitAct {
  id: string;
  item: string;
  kind: VisitActKind;
  /** The mark, the text, or the id of the photo. */
  value: string;
  /** When it was made by the phone's clock, but never after it came in: a clock that is ahead wins nothing. */
  stampedAt: Date;
}

/** What one visitor found at one item. */
export interface Finding {
  item: string;
  mark: VisitMark | null;
  note: string;
  /** Stamp of the latest act on it: what a phone adds comes after it. */
  at: Date;
}

/** Of two acts on the same thing the later one stands; the id decides where the instant is the same. */
function isLater(one: VisitAct, other: VisitAct): boolean {
  const [a, b] = [one.stampedAt.getTime(), other.stampedAt.getTime()];
  return a === b ? one.id > other.id : a > b;
}

/**
 * What one visitor found, from all that came in from any phone: the answer depends on the set of acts alone, not on the order in which
 * they came nor on how often.
 */
export function findingsOf(acts: Iterable<VisitAct>): Map<string, Finding> {
  const standing = new Map<string, VisitAct>();
  for (const act of acts) {
    if (act.kind === 'photo-removed') continue;
    const key = `${act.kind} ${act.item}`;
    const before = standing.get(key);
    if (!before || isLater(act, before)) standing.set(key, act);
  }
  const findings = new Map<string, Finding>();
  for (const { item, kind, value, stampedAt } of standing.values()) {
    const before = findings.get(item);
    const at = before && before.at > stampedAt ? before.at : stampedAt;
    const finding: Finding = { item, mark: before?.mark ?? null, note: before?.note ?? '', at };
    findings.set(item, kind === 'mark' ? { ...finding, mark: markOf(value) } : { ...finding, note: value });
  }
  return findings;
}

/** What makes an act unusable; null for one that can be kept. */
export function actFault(
  act: Pick<VisitAct, 'item' | 'kind' | 'value'>,
  codes: ReadonlySet<string>,
): 'no-such-item' | 'no-such-mark' | null {
  if (!codes.has(act.item) && !(act.item === summaryItem && act.kind === 'note')) return 'no-such-item';
  return act.kind === 'mark' && markOf(act.value) === null ? 'no-such-mark' : null;
}

/** @see VisitAct.stampedAt */
export const stampOf = (madeAt: Date, receivedAt: Date): Date => (madeAt < receivedAt ? madeAt : receivedAt);

const markOf = (value: string): VisitMark | null => visitMarks.find((mark) => mark === value) ?? null;
