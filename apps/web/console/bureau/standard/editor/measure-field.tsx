import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './fields';

/** Which of the platform's measures is read; those are all that have words. */
export function MeasureField(field: { place: string; label: string }): ReactNode {
  const { i18n } = useTranslation('console/rating/measures');
  const words = i18n.getResourceBundle(i18n.language, 'console/rating/measures') as Words;
  const options = codesIn(words).map(([value, label]) => ({ value, label }));
  return <ChoiceField {...field} options={options} />;
}

/** Codes with a dot stand in words within words: `gate.plan-published`. */
interface Words {
  [code: string]: string | Words;
}

const codesIn = (words: Words): [code: string, label: string][] =>
  Object.entries(words).flatMap(([code, label]) =>
    typeof label === 'string'
      ? [[code, label]]
      : codesIn(label).map(([inner, own]): [string, string] => [`${code}.${inner}`, own]),
  );
