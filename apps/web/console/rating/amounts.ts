import type { TFunction } from 'i18next';
import type { FactView, GateCheckView, IndicatorView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';

/** People's words for a measure's code. */
export const measureWords = (t: TFunction<'console/rating'>, code: string): string =>
  t(`console/rating/measures:${code}`);

/** A value of an indicator: a share, a rubric step, or a plain number. `t` of `console/rating`. */
export function valueWords(
  value: number | null,
  { percent, mode }: Pick<IndicatorView, 'percent' | 'mode'>,
  t: TFunction<'console/rating'>,
): string {
  if (value === null) return '–';
  if (mode === 'evidence') return t('rubric', { step: numberWords(value * 4, 1) });
  return percent ? percentWords(value) : numberWords(value, 2);
}

/** The value of an indicator as it is read: "5 次", "每 100 户 3.13 人", "88%". */
export function indicatorWords(
  indicator: Pick<IndicatorView, 'value' | 'percent' | 'mode' | 'unit' | 'base'>,
  t: TFunction<'console/rating'>,
): string {
  const { value, unit, base } = indicator;
  const number = valueWords(value, indicator, t);
  if (value === null || unit === null) return number;
  const amount = `${number} ${t(`unit.${unit}`, { count: value })}`;
  if (!base) return amount;
  return t('perBase', { amount, count: base.count, base: t(`unit.${base.unit}`, { count: base.count }) });
}

/** The arithmetic of an indicator without the names of functions: limits to 0–1 as brackets. */
export const formulaWords = (formula: string): string =>
  formula.replaceAll(/clamp\((.+?), 0, 1\)/g, '〔$1〕').replaceAll(/min\(1, (.+?)\)/g, '〔$1〕');

/** A fact as it is read: "312 / 540 户", "有". */
export function factWords(
  fact: Pick<FactView, 'value' | 'of' | 'unit'>,
  t: TFunction<'console/rating'>,
): string {
  if (fact.value === null) return t('hidden');
  if (fact.unit === 'yes-no') return t(fact.value >= 1 ? 'yes' : 'no');
  if (fact.unit === 'rubric-step') return t('rubric', { step: numberWords(fact.value * 4, 1) });
  const number =
    fact.of === null
      ? numberWords(fact.value, 2)
      : `${numberWords(fact.value, 2)} / ${numberWords(fact.of, 2)}`;
  return `${number} ${t(`unit.${fact.unit}`, { count: fact.of ?? fact.value })}`;
}

/** A check of a gate: "7 人，要求不少于 2 人", "100%，要求不少于 90%", "有，要求有". */
export function checkWords(
  { have, atLeast }: Pick<GateCheckView, 'have' | 'atLeast'>,
  fact: Pick<FactView, 'of' | 'unit'> | undefined,
  t: TFunction<'console/rating'>,
): string {
  if (have === null) return t('none');
  if (fact?.unit === 'yes-no') return t('check.yesNo', { have: t(have >= 1 ? 'yes' : 'no') });
  const amount = (number: number): string => {
    if (!fact) return numberWords(number, 2);
    return fact.of === null
      ? `${numberWords(number, 2)} ${t(`unit.${fact.unit}`, { count: number })}`
      : percentWords(number);
  };
  return t('check.atLeast', { have: amount(have), need: amount(atLeast) });
}
