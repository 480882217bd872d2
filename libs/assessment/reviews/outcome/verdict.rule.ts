import type { EvidenceItem } from '@libs/rating';
import type { SheetLine } from '../sheets/sheet.rule';
import { concludedSteps, disputedItems, type Steps } from './agreement.rule';

/** A sheet that stands or is being written. */
export interface SeatedSheet {
  seat: number;
  isFinished: boolean;
  lines: readonly SheetLine[];
}

export interface Verdict {
  /** Both first reviewers have finished: only from now on may anybody see either sheet. */
  bothFinished: boolean;
  /** In the order of the standard; empty while it is not known. */
  disputed: string[];
  /** Item → 0–1; null while somebody is still at work. */
  concluded: Map<string, number> | null;
}

/** Where a review has come to, out of the sheets that hold a seat. */
export function verdictOf(items: readonly EvidenceItem[], sheets: readonly SeatedSheet[]): Verdict {
  const finished = (seat: number): Steps | null => {
    const sheet = sheets.find((each) => each.seat === seat && each.isFinished);
    return sheet ? stepsOf(sheet.lines) : null;
  };
  const [first, second, third] = [finished(1), finished(2), finished(3)];
  if (!first || !second) return { bothFinished: false, disputed: [], concluded: null };
  const disputed = disputedItems(items, first, second);
  const isSettled = disputed.length === 0 || third !== null;
  const concluded = isSettled ? concludedSteps(items, first, second, third) : null;
  return { bothFinished: true, disputed, concluded };
}

/** What a seat has to judge: all items, or for the third what the two dispute. */
export function itemsFor(
  seat: number,
  items: readonly EvidenceItem[],
  sheets: readonly SeatedSheet[],
): EvidenceItem[] {
  if (seat < 3) return [...items];
  const { disputed } = verdictOf(
    items,
    sheets.filter((sheet) => sheet.seat < 3),
  );
  return items.filter(({ code }) => disputed.includes(code));
}

const stepsOf = (lines: readonly SheetLine[]): Steps =>
  new Map(lines.flatMap(({ item, step }) => (step === null ? [] : [[item, step] as const])));
