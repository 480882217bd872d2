import type { EvidenceItem } from '@libs/rating';

interface Words {
  zh: string;
  en: string;
}

/** General words of the five steps, for an item whose steps the standard does not describe. */
const general: readonly Words[] = [
  { zh: '无', en: 'None' },
  { zh: '起步', en: 'Beginning' },
  { zh: '达到', en: 'Met' },
  { zh: '良好', en: 'Good' },
  { zh: '突出', en: 'Outstanding' },
];
const ofGates: readonly Words[] = [
  { zh: '未达到', en: 'Not met' },
  { zh: '达到', en: 'Met' },
];

export interface AnchoredStep {
  /** 0–1 */
  value: number;
  anchor: string;
}

/** The steps of an item from the lowest up, each with what it means. */
export function anchoredSteps(
  item: Pick<EvidenceItem, 'code' | 'kind' | 'steps'>,
  anchors: Readonly<Record<string, readonly Words[]>> | undefined,
  locale: string,
): AnchoredStep[] {
  const own = anchors?.[item.code];
  const words = own?.length === item.steps.length ? own : item.kind === 'gate' ? ofGates : general;
  return item.steps.map((value, at) => ({ value, anchor: said(words[at], locale) || String(value) }));
}

const said = (words: Words | undefined, locale: string): string =>
  (locale.startsWith('en') ? words?.en : words?.zh) ?? '';
