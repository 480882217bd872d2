import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteVisitView } from '@web/api/generated';
import { VisitReport } from '@web/features/site-visits/visit-report';
import { momentWords } from '@web/i18n/format';
import styles from './site-visit.module.css';

/** For the city: what visitors found who do not go any more. */
export function SetAside({ visit: { setAside, checklist } }: { visit: SiteVisitView }): ReactNode {
  const { t } = useTranslation('console/site-visit');
  return (
    <details>
      <summary className={styles.summary}>{t('setAside', { count: setAside.length })}</summary>
      {setAside.map(({ name, reason, at, report }) => {
        const found = report.findings.filter(({ mark, note, photos }) => mark || note || photos.length > 0);
        const items = checklist.filter(({ code }) => found.some(({ item }) => item === code));
        return (
          <section key={report.position} className={styles.part}>
            <p>{t('setAsideOf', { name: name ?? t('gone'), when: momentWords(at) })}</p>
            {reason && <p className={styles.words}>{t('setAsideReason', { reason })}</p>}
            {(items.length > 0 || report.summary) && (
              <VisitReport checklist={items} reports={[report]} differing={[]} />
            )}
          </section>
        );
      })}
    </details>
  );
}
