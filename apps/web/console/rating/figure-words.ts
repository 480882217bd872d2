import type { TFunction } from 'i18next';
import { numberWords } from '@web/i18n/format';

export interface ShownFigure {
  value: number;
  /** Denominator of a ratio. */
  of: number | null;
  unit: string;
}

/** People's words for a measure's code; the words stand in `console/rating/measures`. */
export const measureWords = (t: TFunction, code: string): string => t(`console/rating/measures:${code}`);

/** People's word for a unit of counting; empty where the number needs none. */
export const unitWords = (t: TFunction, unit: string): string => t(`console/rating:unit.${unit}`);

/** A figure as it is read: "30 / 36 席", "3 档（75%）", "有". The words stand in `console/rating`. */
export function figureWords(t: TFunction, { value, of, unit }: ShownFigure): string {
  if (unit === 'yes-no') return t(`console/rating:figure.${value === 1 ? 'yes' : 'no'}`);
  if (unit === 'rubric-step') return t(`console/rating:step.s${Math.round(value * 100)}`);
  const words =
    of === null
      ? numberWords(value, 4)
      : t('console/rating:figure.of', { value: numberWords(value, 4), of: numberWords(of, 4) });
  return `${words} ${unitWords(t, unit)}`.trim();
}
