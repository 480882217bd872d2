import type { EvidenceItem } from '@libs/rating';

/** One line of a reviewer's sheet; `step` null: not decided yet. */
export interface SheetLine {
  item: string;
  /** 0–1 */
  step: number | null;
  comment: string;
}

export type SheetFault = 'item-unknown' | 'item-twice' | 'step-unknown' | 'step-missing' | 'comment-missing';

export interface FoundFault {
  item: string;
  field: 'item' | 'step' | 'comment';
  fault: SheetFault;
}

type Judged = Pick<EvidenceItem, 'code' | 'steps'>;

/** What can never stand on a sheet, also not on one that is still being written. */
export function draftFaults(items: readonly Judged[], lines: readonly SheetLine[]): FoundFault[] {
  const seen = new Set<string>();
  return lines.flatMap(({ item, step }): FoundFault[] => {
    const judged = items.find(({ code }) => code === item);
    if (!judged) return [{ item, field: 'item', fault: 'item-unknown' }];
    if (seen.has(item)) return [{ item, field: 'item', fault: 'item-twice' }];
    seen.add(item);
    if (step !== null && !judged.steps.includes(step))
      return [{ item, field: 'step', fault: 'step-unknown' }];
    return [];
  });
}

/** What a sheet still wants before it can be finished: every item a step, and a sentence at both ends of the rubric. */
export function openPoints(items: readonly Judged[], lines: readonly SheetLine[]): FoundFault[] {
  return items.flatMap(({ code, steps }): FoundFault[] => {
    const line = lines.find(({ item }) => item === code);
    if (!line || line.step === null) return [{ item: code, field: 'step', fault: 'step-missing' }];
    const isExtreme = line.step === steps[0] || line.step === steps.at(-1);
    if (isExtreme && !line.comment.trim())
      return [{ item: code, field: 'comment', fault: 'comment-missing' }];
    return [];
  });
}
