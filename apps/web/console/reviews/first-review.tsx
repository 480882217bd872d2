import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '@web/api/generated';
import { Card } from '../frame/list-frame';
import { ReturnForm } from './return-form';
import styles from './reviews.module.css';
import { VerdictForm, type Verdict } from './verdict-form';

const verdicts: readonly Verdict[] = ['receive', 'recommend', 'confirm-basic', 'reject'];

/** What the district may do with what a school has handed in; nothing where it may do nothing. */
export function FirstReview({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const [asked, setAsked] = useState<Verdict | 'return' | null>(null);
  const due = verdicts.filter((verdict) => assessment.actions.includes(verdict));
  const returns = assessment.actions.includes('return');
  if (due.length === 0 && !returns) return null;
  const close = (): void => setAsked(null);
  return (
    <Card title={t('first.title')} text={t(`first.text.${phaseOf(assessment)}`)}>
      <div className={styles.acts}>
        {due.map((verdict) => (
          <Button
            key={verdict}
            type={verdict === 'reject' ? 'default' : 'primary'}
            danger={verdict === 'reject'}
            onClick={() => setAsked(verdict)}
          >
            {t(`first.${verdict}.button`)}
          </Button>
        ))}
        {returns && <Button onClick={() => setAsked('return')}>{t('first.return.button')}</Button>}
      </div>
      {asked === 'return' && <ReturnForm assessment={assessment} onClose={close} />}
      {asked && asked !== 'return' && <VerdictForm verdict={asked} assessment={assessment} onClose={close} />}
    </Card>
  );
}

/** After the last day of the districts nothing is given back any more. */
function phaseOf({ state, actions }: AssessmentView): 'new' | 'begun' | 'late' {
  if (state === 'SUBMITTED') return 'new';
  return actions.includes('return') ? 'begun' : 'late';
}
