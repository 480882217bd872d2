import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { say } from '@web/ui/toast';
import { Card } from '../frame/list-frame';
import { gradesWords, whenWords } from './plan-words';
import styles from './plans.module.css';
import { useRestoreSession } from './use-plans';

/** What was taken out since the last publication, to be put back in one click. */
export function RemovedSessions({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const restore = useRestoreSession(plan.id);
  if (plan.removed.length === 0) return null;
  return (
    <Card title={t('removedTitle')} text={t('removedText')}>
      <ul className={styles.removed}>
        {plan.removed.map((session) => (
          <li key={session.id}>
            <span>
              <strong>{session.title}</strong>{' '}
              <span className={styles.soft}>
                {gradesWords(plan, session.gradeLevels, t)} · {whenWords(session, t)}
              </span>
            </span>
            <Button
              size="small"
              aria-label={`${t('putBack')} ${session.title}`}
              onClick={() =>
                restore.mutate(session, { onError: (error) => say(sentenceFor(error, t), 'urgent') })
              }
            >
              {t('putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
