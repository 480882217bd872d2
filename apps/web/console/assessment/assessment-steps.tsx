import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import styles from './assessment.module.css';

/** What has happened to an assessment, the latest first. */
export function AssessmentSteps({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/assessment');
  return (
    <Card title={t('timeline')}>
      <ol className={styles.steps} reversed>
        {assessment.steps.toReversed().map((step) => (
          <li key={`${step.at}${step.action}`}>
            <span>{t(`action.${step.action}`)}</span>
            <time dateTime={step.at}>{momentWords(step.at)}</time>
            {step.reason && <p>{t('reason', { reason: step.reason })}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
