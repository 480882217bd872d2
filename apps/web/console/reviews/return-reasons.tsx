import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import styles from './reviews.module.css';
import { useReturns } from './use-reviews';

/** Why the district gave it back, the latest round first. Nothing where it never did. */
export function ReturnReasons({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const returns = useReturns(assessmentId);
  if (!returns.data || returns.data.rounds.length === 0) return null;
  const { rounds, items } = returns.data;
  const nameOf = (code: string): string => `${code} ${items.find((item) => item.code === code)?.name ?? ''}`;
  return (
    <Card title={t('returns.title')} text={t('returns.text')}>
      {rounds.map(({ round, returnedAt, reasons }) => (
        <section key={round}>
          <h3 className={styles.round}>{t('returns.round', { round, day: dayWords(returnedAt) })}</h3>
          <ul className={styles.reasons}>
            {reasons.map(({ item, reason }) => (
              <li key={`${item}${reason}`}>
                <strong>{item ? nameOf(item) : t('returns.whole')}</strong>
                <p className={styles.comment}>{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
