import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { Icon, type IconName } from '@web/ui/icon';
import { DeskSwitch } from './desk-switch';
import styles from './layout.module.css';
import { OfflineBanner } from './offline-banner';
import { PageBones } from './page-bones';
import { paths } from './paths';

const tabs: readonly { to: string; icon: IconName; word: string }[] = [
  { to: paths.home, icon: 'home', word: 'nav.home' },
  { to: paths.learning, icon: 'book', word: 'nav.learning' },
  { to: paths.lectures, icon: 'hall', word: 'nav.activities' },
  { to: paths.me, icon: 'person', word: 'nav.me' },
];

export function GuardianLayout(): ReactNode {
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
          <DeskSwitch current="family" />
        </div>
      </header>
      <OfflineBanner />
      <main id="main" className={styles.main}>
        <Suspense fallback={<PageBones />}>
          <Outlet />
        </Suspense>
      </main>
      <nav className={styles.bar} aria-label={t('nav.label')}>
        <ul role="list" className={styles.tabs}>
          {tabs.map((tab) => (
            <li key={tab.to}>
              <NavLink to={tab.to} end={tab.to === paths.home} className={styles.tab}>
                <Icon name={tab.icon} size={22} />
                {t(tab.word)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
