import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeTermView } from '@web/api/generated';
import { Chips } from '@web/ui/chips';
import { TextArea } from '@web/ui/field';
import { Select } from '@web/ui/select';
import type { Written } from './use-practice';

const shortest = 10;

export const isLongEnough = (text: string): boolean => text.trim().length >= shortest;

/** What is written, of which kind and for which term. */
export function PracticeFields({
  terms,
  value,
  onChange,
  asked,
}: {
  terms: PracticeTermView[];
  value: Written;
  onChange: (value: Written) => void;
  /** Whether sending was tried, so that what is missing is said. */
  asked: boolean;
}): ReactNode {
  const { t } = useTranslation('practice');
  const kinds = (['practice', 'reflection'] as const).map((kind) => ({
    value: kind,
    label: t(`kind.${kind}`),
  }));
  const choices = terms.map(({ schoolYear, term }) => ({
    value: `${schoolYear}/${term}`,
    label: t('term', { year: schoolYear, number: t(`terms.${term}`) }),
  }));
  const choose = (chosen: string): void => {
    const [schoolYear = '', term] = chosen.split('/');
    onChange({ ...value, schoolYear, term: term === '2' ? 2 : 1 });
  };
  return (
    <>
      <Chips
        label={t('whichKind')}
        choices={kinds}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      {choices.length > 1 && (
        <Select
          label={t('whichTerm')}
          choices={choices}
          value={`${value.schoolYear}/${value.term}`}
          onChange={choose}
        />
      )}
      <TextArea
        label={t(`text.${value.kind}`)}
        hint={t('textHint')}
        rows={8}
        maxLength={4000}
        value={value.text}
        onChange={(event) => onChange({ ...value, text: event.target.value })}
        error={asked && !isLongEnough(value.text) ? t('textShort') : undefined}
      />
    </>
  );
}
