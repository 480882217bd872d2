import type { VisitFindingView, VisitorReportView } from '@web/api/generated';

export type VisitMark = NonNullable<VisitFindingView['mark']>;

/** What was made on this phone and is not confirmed by the server yet. */
export interface Made {
  /** Counts up on this phone: the order in which things were made, and are sent. */
  n?: number;
  account: string;
  visitId: string;
  /** Made here; the server keeps each id once. */
  id: string;
  item: string;
  kind: 'mark' | 'note' | 'photo' | 'photo-removed';
  /** The mark, the text, or the id of the photo; empty for a photo. */
  value: string;
  /** Milliseconds since 1970 by this phone, made to grow. */
  madeAt: number;
  /** Of a photo. */
  bytes?: ArrayBuffer;
  type?: string;
  /** It may have arrived: its content stays as it is, so that its id means one thing. */
  tried: boolean;
  /** Why the server does not take it; it stays here until the visitor has read that. */
  refused?: string;
}

export interface ShownPhoto {
  id: string;
  /** null while it lies on this phone only. */
  url: string | null;
}

export interface ShownFinding {
  item: string;
  mark: VisitMark | null;
  note: string;
  photos: ShownPhoto[];
  /** Something of it waits on this phone. */
  waits: boolean;
}

export interface ShownReport {
  findings: ShownFinding[];
  summary: string;
}

const summaryItem = 'summary';

/** The report as its visitor sees it: what the server has, and over it what this phone has made since. */
export function shownReport(report: VisitorReportView, waiting: readonly Made[]): ShownReport {
  const open = waiting.filter(({ refused }) => refused === undefined);
  const notes = open.filter(({ item, kind }) => item === summaryItem && kind === 'note');
  return {
    findings: report.findings.map((finding) =>
      shownFinding(
        finding,
        open.filter(({ item }) => item === finding.item),
      ),
    ),
    summary: notes.at(-1)?.value ?? report.summary,
  };
}

function shownFinding(finding: VisitFindingView, made: readonly Made[]): ShownFinding {
  const isNewer = ({ madeAt }: Made): boolean => madeAt >= new Date(finding.at ?? 0).getTime();
  const last = (kind: Made['kind']): Made | undefined =>
    made.filter((each) => each.kind === kind && isNewer(each)).at(-1);
  const removed = new Set(made.filter(({ kind }) => kind === 'photo-removed').map(({ value }) => value));
  const known = new Set(finding.photos.map(({ id }) => id));
  const own = made.filter(({ kind, id }) => kind === 'photo' && !known.has(id));
  const photos = [...finding.photos, ...own.map(({ id }) => ({ id, url: null }))];
  return {
    item: finding.item,
    mark: (last('mark')?.value as VisitMark | undefined) ?? finding.mark,
    note: last('note')?.value ?? finding.note,
    photos: photos.filter(({ id }) => !removed.has(id)).map(({ id, url }) => ({ id, url })),
    waits: made.length > 0,
  };
}

/** An instant for something made now: never before what it follows, whatever the phone's clock says. */
export function instantAfter(now: number, ...earlier: (number | undefined)[]): number {
  return Math.max(now, ...earlier.map((at) => (at === undefined ? 0 : at + 1)));
}

/** What goes out next, in order: a photo alone, or taps of one visit up to `most`; nothing while the first is still being typed. */
export function nextToSend(queue: readonly Made[], most: number, isTyped: (made: Made) => boolean): Made[] {
  const open = queue.filter(({ refused }) => refused === undefined);
  const [first] = open;
  if (!first || isTyped(first)) return [];
  if (first.kind === 'photo') return [first];
  const end = open.findIndex(
    (made, at) => at === most || made.kind === 'photo' || made.visitId !== first.visitId || isTyped(made),
  );
  return end < 0 ? open : open.slice(0, end);
}
