import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from './fields';

/** Which of the platform's measures is read; those are all that have words. */
export function MeasureField(field: { place: string; label: string }): ReactNode {
  const { i18n } = useTranslation('console/rating/measures');
  const words = i18n.getResourceBundle(i18n.language, 'console/rating/measures') as Record<string, string>;
  const options = Object.entries(words).map(([value, label]) => ({ value, label }));
  return <ChoiceField {...field} options={options} />;
}
