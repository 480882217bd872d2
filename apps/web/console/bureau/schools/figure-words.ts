import type { TFunction } from 'i18next';
import type { DeclarableMeasureView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';

type Shape = DeclarableMeasureView['shape'];

/** People's words for a measure's code; the words stand in `console/rating/measures`. */
export const measureWords = (t: TFunction, code: string): string => t(`console/rating/measures:${code}`);

/** A declared figure as it is read: "30 / 36 席", "3 档（75%）", "有". `t` of `console/bureau/schools`. */
export function figureWords(
  t: TFunction,
  { value, outOf }: { value: number; outOf: number | null },
  { shape, unit }: { shape: Shape; unit: string },
): string {
  if (shape === 'yes-no') return t(value === 1 ? 'declared.yes' : 'declared.no');
  if (shape === 'step') return t(`step.s${Math.round(value * 100)}`);
  const words =
    outOf === null
      ? numberWords(value, 4)
      : t('declared.of', { value: numberWords(value, 4), of: numberWords(outOf, 4) });
  return `${words} ${t(`unit.${unit}`)}`.trim();
}
