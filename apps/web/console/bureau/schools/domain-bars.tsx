import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DomainPointsView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import styles from './schools.module.css';

/** Points of the domains side by side, each against what it could give. */
export function DomainBars({ domains }: { domains: readonly DomainPointsView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  if (domains.length === 0) return <span className={styles.none}>–</span>;
  return (
    <ul role="list" className={styles.domains}>
      {domains.map(({ code, points, of, rated }) => (
        <li key={code}>
          <span className={styles.code}>{code}</span>
          <span className={styles.track} aria-hidden="true">
            {rated && <span style={{ width: `${of > 0 ? (points / of) * 100 : 0}%` }} />}
          </span>
          <span className={styles.points}>{rated ? numberWords(points, 1) : t('notRated')}</span>
        </li>
      ))}
    </ul>
  );
}
