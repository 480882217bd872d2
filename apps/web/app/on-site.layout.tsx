import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { LanguageSwitch } from './language-switch';
import styles from './layout.module.css';
import { PageBones } from './page-bones';
import { paths } from './paths';

/** For work away from the desk, on a phone. Its pages say themselves what is kept and what is sent. */
export function OnSiteLayout(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Link to={paths.reviewer} className={styles.mark}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('product')}
        </Link>
        <div className={styles.end}>
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" className={styles.plainMain}>
        <Suspense fallback={<PageBones />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
