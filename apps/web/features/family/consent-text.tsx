import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './join.module.css';

/** The wording a guardian agrees to; its version is recorded with the consent. */
export function ConsentText(): ReactNode {
  const { t } = useTranslation('family');
  const points = t('consentText.points', { returnObjects: true }) as string[];
  return (
    <div className={styles.consent}>
      <p>{t('consentText.intro')}</p>
      <ol>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
    </div>
  );
}
