import type { TFunction } from 'i18next';
import type { YearFigureView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';

/** "26 户", or why there is no number. */
export function valueWords({ value, hidden, unit }: YearFigureView, t: TFunction): string {
  if (hidden) return t('console/reports:hidden');
  if (value === null) return t('console/reports:nothing');
  return t('console/reports:amount', { value: numberWords(value), unit: t(`console/reports:unit.${unit}`) });
}

/** "87.3%" of the whole, where there is one. */
export function shareWords({ value, of }: YearFigureView): string {
  return value === null || of === null || of === 0 ? '–' : percentWords(value / of);
}
