import { findingsOf, summaryItem, type VisitAct, type VisitMark } from './findings.rule';
import { visitPhotoUrl } from './photo-key.rule';

/** Whose it is, and whether it came in after the report stood. */
interface Origin {
  /** 1 or 2. */
  position: number;
  late: boolean;
}

type ReportedAct = VisitAct & Origin;

interface ReportedPhoto extends Origin {
  id: string;
  item: string;
  width: number;
  height: number;
}

export interface ReportedFinding {
  item: string;
  mark: VisitMark | null;
  note: string;
  at: string | null;
  photos: { id: string; url: string; width: number; height: number }[];
}

export interface VisitorReport {
  position: number;
  findings: ReportedFinding[];
  /** On the whole. */
  summary: string;
}

/** What one visitor says of every item, in the order of the list; what came in late is no part of it. */
export function reportOf(
  position: number,
  codes: readonly string[],
  { acts, photos }: { acts: readonly ReportedAct[]; photos: readonly ReportedPhoto[] },
): VisitorReport {
  const isOwn = (each: Origin): boolean => each.position === position && !each.late;
  const findings = findingsOf(acts.filter(isOwn));
  const shown = photos.filter(isOwn);
  const findingAt = (item: string): ReportedFinding => {
    const found = findings.get(item);
    return {
      item,
      mark: found?.mark ?? null,
      note: found?.note ?? '',
      at: found?.at.toISOString() ?? null,
      photos: shown
        .filter((photo) => photo.item === item)
        .map(({ id, width, height }) => ({ id, url: visitPhotoUrl(id), width, height })),
    };
  };
  return { position, findings: codes.map(findingAt), summary: findings.get(summaryItem)?.note ?? '' };
}

export function unmarkedItems(report: VisitorReport): string[] {
  return report.findings.filter(({ mark }) => mark === null).map(({ item }) => item);
}

/** Items at which two visitors saw different things: both stay as they are. */
export function differingItems(one: VisitorReport, other: VisitorReport): string[] {
  return one.findings.flatMap(({ item, mark }) => {
    const theirs = other.findings.find((finding) => finding.item === item)?.mark;
    return mark && theirs && mark !== theirs ? [item] : [];
  });
}
