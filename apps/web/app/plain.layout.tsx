import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { LanguageSwitch } from './language-switch';
import styles from './layout.module.css';
import { OfflineBanner } from './offline-banner';
import { PageBones } from './page-bones';
import { paths } from './paths';

/** For pages without an account: sign in, join, the public check of a certificate. */
export function PlainLayout(): ReactNode {
  return (
    <PlainFrame>
      <Outlet />
    </PlainFrame>
  );
}

/** The name on top and one place below: also where nobody can be asked who is there. */
export function PlainFrame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <header className={styles.top}>
        <Link to={paths.home} className={styles.mark}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          {t('product')}
        </Link>
        <div className={styles.end}>
          <LanguageSwitch />
        </div>
      </header>
      <OfflineBanner />
      <main id="main" className={styles.plainMain}>
        <Suspense fallback={<PageBones />}>{children}</Suspense>
      </main>
    </div>
  );
}
