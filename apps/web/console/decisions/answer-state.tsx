import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { StateTag } from '../frame/state-tag';

/** Whether it has been answered, and until when it has to be. */
export function AnswerState({ of }: { of: Pick<ObjectionView, 'state' | 'dueDay' | 'overdue'> }): ReactNode {
  const { t } = useTranslation('console/decisions');
  if (of.state !== 'OPEN') return <StateTag tone="faint">{t(`verdict.${of.state}`)}</StateTag>;
  const day = dayWords(of.dueDay);
  return of.overdue ? (
    <StateTag tone="bad">{t('overdue', { day })}</StateTag>
  ) : (
    <StateTag tone="now">{t('due', { day })}</StateTag>
  );
}
