import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Icon, type IconName } from '@web/ui/icon';
import { DeskSwitch } from './desk-switch';
import styles from './layout.module.css';
import { OfflineBanner } from './offline-banner';
import { PageBones } from './page-bones';
import { paths } from './paths';

const tabs: readonly { to: string; icon: IconName; word: string; also?: string[] }[] = [
  { to: paths.home, icon: 'home', word: 'nav.home' },
  { to: paths.learning, icon: 'book', word: 'nav.learning', also: [paths.courses()] },
  {
    to: paths.activities(),
    icon: 'hall',
    word: 'nav.activities',
    also: [paths.lectures, paths.map, paths.place(''), paths.timetable],
  },
  { to: paths.me, icon: 'person', word: 'nav.me' },
];

/** A tab stands for its page, those below it, and for `also`: courses are part of learning. */
function isHere({ to, also }: (typeof tabs)[number], pathname: string): boolean {
  if (to === paths.home) return pathname === to;
  return [to, ...(also ?? [])].some((start) => pathname.startsWith(start));
}

export function GuardianLayout(): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
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
        <ul className={styles.tabs}>
          {tabs.map((tab) => (
            <li key={tab.to}>
              <Link
                to={tab.to}
                className={styles.tab}
                aria-current={isHere(tab, pathname) ? 'page' : undefined}
              >
                <Icon name={tab.icon} size={22} />
                {t(tab.word)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
