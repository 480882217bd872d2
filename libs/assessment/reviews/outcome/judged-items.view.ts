import type { EvidenceItem } from '@libs/rating';
import type { JudgedItemView } from '../reviewers/assignment.view';
import type { SeatedSheet, Verdict } from './verdict.rule';

/** What was given item by item; nothing at all before both first reviewers have finished. */
export function judgedItems(
  items: readonly EvidenceItem[],
  sheets: readonly SeatedSheet[],
  verdict: Verdict,
  locale: string,
): JudgedItemView[] {
  if (!verdict.bothFinished) return [];
  const finished = sheets.filter(({ isFinished }) => isFinished);
  return items.map(({ code, kind, name, points }) => ({
    code,
    kind,
    name: locale.startsWith('en') ? name.en : name.zh,
    points,
    disputed: verdict.disputed.includes(code),
    scores: finished.flatMap(({ seat, lines }) =>
      lines.filter(({ item }) => item === code).map(({ step, comment }) => ({ seat, step, comment })),
    ),
    concluded: verdict.concluded?.get(code) ?? null,
  }));
}
