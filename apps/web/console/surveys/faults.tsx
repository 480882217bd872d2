import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';

/** What keeps a survey from being saved: the sentence, and each place at fault. */
export function Faults({ error }: { error: Error | null }): ReactNode {
  const { t } = useTranslation('console/surveys');
  if (!error) return null;
  const faults = error instanceof Problem ? error.errors : [];
  return (
    <Note tone="danger" icon="alert" announce>
      <p>{sentenceFor(error, t)}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, code }) => (
            <li key={`${field} ${code}`}>
              {placeOf(field, t as TFunction)}
              {t([`fault.${code.replace('survey.', '')}`, 'fault.other'])}
            </li>
          ))}
        </ul>
      )}
    </Note>
  );
}

/** `questions.2.options` → "第 3 题：" */
function placeOf(field: string, t: TFunction): string {
  const [, at] = /^questions\.(\d+)/.exec(field) ?? [];
  return at === undefined ? '' : t('questionNo', { number: Number(at) + 1 });
}
