import { Button, Drawer } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { DeskSwitch } from '@web/app/desk-switch';
import type { Desk } from '@web/app/desks.rule';
import { OfflineBanner } from '@web/app/offline-banner';
import { PageBones } from '@web/app/page-bones';
import { paths } from '@web/app/paths';
import { LinkButton } from '@web/ui/button';
import { EmptyState } from '@web/ui/states';
import { Kit } from '../kit/kit';
import { useNarrow } from '../kit/use-scheme';
import { DeskUnitScope, useDeskUnits } from './desk-unit';
import styles from './frame.module.css';
import { Glyph } from './glyph';
import { Rail, type Noun } from './rail';
import { TopBar } from './top-bar';
import { TrailScope } from './trail';

const homes: Readonly<Record<Desk, string>> = {
  family: paths.home,
  school: paths.school,
  bureau: paths.bureau,
  reviewer: paths.reviewer,
};

export interface ConsoleLayoutProps {
  desk: Desk;
  nouns: readonly Noun[];
}

/** The frame of every console page: a rail of nouns, the units above, the page. */
export function ConsoleLayout({ desk, nouns }: ConsoleLayoutProps): ReactNode {
  return (
    <Kit>
      <DeskUnitScope desk={desk} none={<NotYourDesk desk={desk} />}>
        <TrailScope>
          <Frame desk={desk} nouns={nouns} />
        </TrailScope>
      </DeskUnitScope>
    </Kit>
  );
}

function Frame({ desk, nouns }: ConsoleLayoutProps): ReactNode {
  const { t } = useTranslation('console');
  const narrow = useNarrow();
  const { unit } = useDeskUnits();
  return (
    <div className={styles.console}>
      <a href="#main" className={styles.skip}>
        {t('app:skip')}
      </a>
      {!narrow && (
        <div className={styles.rail}>
          <Mark desk={desk} />
          <Rail nouns={nouns} />
        </div>
      )}
      <div className={styles.column}>
        <TopBar desk={desk} menu={narrow && <Menu desk={desk} nouns={nouns} />} />
        <OfflineBanner />
        <main id="main" className={styles.main} tabIndex={-1}>
          {/* Another unit is another desk: nothing of the one before stays in the page. */}
          <Suspense key={unit.id} fallback={<PageBones />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

function Mark({ desk }: { desk: Desk }): ReactNode {
  const { t } = useTranslation();
  return (
    <Link to={homes[desk]} className={styles.mark}>
      <img src="/icon.svg" alt="" width="30" height="30" />
      <span>
        {t('product')}
        <small>{t(`desk.${desk}`)}</small>
      </span>
    </Link>
  );
}

function Menu({ desk, nouns }: ConsoleLayoutProps): ReactNode {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        className={styles.menu}
        aria-label={t('nouns')}
        aria-haspopup="dialog"
        icon={<Glyph name="menu" size={22} />}
        onClick={() => setOpen(true)}
      />
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="left"
        size={280}
        title={<Mark desk={desk} />}
      >
        <Rail nouns={nouns} onChosen={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function NotYourDesk({ desk }: { desk: Desk }): ReactNode {
  const { t } = useTranslation('console');
  return (
    <main id="main">
      <EmptyState whole icon="shield" title={t('notYourDesk')} text={t('notYourDeskText')}>
        <DeskSwitch current={desk} />
        <LinkButton to={paths.home}>{t('app:notFound.home')}</LinkButton>
      </EmptyState>
    </main>
  );
}
