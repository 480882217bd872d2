import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import styles from './layout.module.css';
import { OfflineBanner } from './offline-banner';
import { PageBones } from './page-bones';

/** For one lesson: nothing around it that leads away. */
export function StudyLayout(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <OfflineBanner />
      <main id="main" className={styles.plainMain}>
        <Suspense fallback={<PageBones />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
