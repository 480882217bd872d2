import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SurveySatisfactionView } from '@web/api/generated';
import { numberWords, percentWords } from '@web/i18n/format';
import { StateTag } from '../frame/state-tag';
import styles from './surveys.module.css';

/** Answers, share and lower bound, as the rating reads them. */
export function SatisfactionFigures({
  families,
  answers,
  satisfaction,
  valid,
}: {
  families: number;
  answers: number | null;
  satisfaction: SurveySatisfactionView | null;
  /** Left out where the question is put to whole schools only. */
  valid?: boolean;
}): ReactNode {
  const { t } = useTranslation('console/surveys');
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{t('answers')}</dt>
          <dd>
            {answers === null ? t('hidden') : t('ofFamilies', { answers: numberWords(answers), families })}
          </dd>
        </div>
        {satisfaction && (
          <>
            <div>
              <dt>{t('share')}</dt>
              <dd>{percentWords(satisfaction.share)}</dd>
            </div>
            <div>
              <dt>{t('lower')}</dt>
              <dd>{percentWords(satisfaction.lower)}</dd>
            </div>
          </>
        )}
      </dl>
      {valid !== undefined && (
        <p>
          <StateTag tone={valid ? 'good' : 'faint'}>{t(valid ? 'valid' : 'notValid')}</StateTag>
        </p>
      )}
    </>
  );
}
