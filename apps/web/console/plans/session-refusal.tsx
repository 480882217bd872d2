import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plansOpen, type PlanView, type SessionView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { ChangedMeanwhile, isChangedMeanwhile } from '../frame/merge/changed-meanwhile';
import type { MergeField } from '../frame/merge/shown-value';
import { gradeWords } from './plan-words';
import { sessionValues, type SessionValues } from './session-values.rule';

/** Why it was not saved; where somebody else was first, theirs beside one's own. */
export function SessionRefusal({
  error,
  plan,
  session,
  mine,
  attempt,
  onSave,
}: {
  error: Error;
  plan: PlanView;
  session: SessionView | null;
  mine: SessionValues;
  attempt: number;
  onSave: (merged: SessionValues, revision: number) => void;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  const fields = useMergeFields(plan);
  if (!session || !isChangedMeanwhile(error)) {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    );
  }
  const read = async () => {
    const { sessions } = await plansOpen({ path: { id: plan.id } });
    const theirs = sessions.find(({ id }) => id === session.id);
    return theirs ? { values: sessionValues({ session: theirs }), revision: theirs.revision } : null;
  };
  return (
    <ChangedMeanwhile<SessionValues>
      fields={fields}
      read={read}
      base={sessionValues({ session })}
      mine={mine}
      attempt={attempt}
      busy={false}
      onSave={onSave}
    />
  );
}

/** How a session is told beside one's own. A course and its lesson stand for themselves by the title. */
function useMergeFields(plan: PlanView): MergeField<SessionValues>[] {
  const { t } = useTranslation('console/plans');
  const plain = ['title', 'week', 'day', 'startsAt', 'endsAt', 'place', 'instructor', 'classHours'] as const;
  return [
    { name: 'kind', label: t('field.kind'), show: (kind: string) => t(`kind.${kind}`) },
    ...plain.map((name) => ({ name, label: t(`field.${name}`) })),
    {
      name: 'gradeLevels',
      label: t('field.grades'),
      show: (level: number) => gradeWords(plan, level, t),
    },
    { name: 'term', label: t('field.term'), show: (term: number) => t(`term.${term}`) },
    { name: 'when', label: t('field.when'), show: (when: string) => t(`field.by.${when}`) },
    {
      name: 'required',
      label: t('field.required'),
      show: (required: boolean) => t(required ? 'required' : 'optional'),
    },
  ];
}
