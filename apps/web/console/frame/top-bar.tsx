import { useQuery } from '@tanstack/react-query';
import { Breadcrumb, Button, Dropdown, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { unitsOpen } from '@web/api/generated';
import { DeskSwitch } from '@web/app/desk-switch';
import type { Desk } from '@web/app/desks.rule';
import { LanguageSwitch } from '@web/app/language-switch';
import { paths } from '@web/app/paths';
import { useMe, useSignOut } from '@web/app/session';
import { Icon } from '@web/ui/icon';
import { useDeskUnits } from './desk-unit';
import styles from './frame.module.css';
import { useShownTrail } from './trail';
import { Unread, useUnreadWords } from './unread';

export function TopBar({ desk, menu }: { desk: Desk; menu: ReactNode }): ReactNode {
  return (
    <header className={styles.top}>
      {menu}
      <Where />
      <div className={styles.end}>
        <Unread />
        <DeskSwitch current={desk} />
        <LanguageSwitch />
        <Account />
      </div>
    </header>
  );
}

/** City › district › school, as far as the person sees, then what the page adds. */
function Where(): ReactNode {
  const { unit, units, choose } = useDeskUnits();
  const { t } = useTranslation('console');
  const trail = useShownTrail();
  const opened = useQuery({
    queryKey: ['units', 'one', unit.id],
    queryFn: () => unitsOpen({ path: { id: unit.id } }),
    staleTime: 5 * 60_000,
    // A reviewer sits at the city: nothing stands above it, and it is not a reviewer's to open.
    enabled: unit.roles.some((role) => role !== 'reviewer'),
  });
  const above = (opened.data?.breadcrumb ?? []).filter((each) => each.id !== unit.id);
  const seat =
    units.length > 1 ? (
      <Select
        size="small"
        variant="borderless"
        aria-label={t('chooseUnit')}
        value={unit.id}
        onChange={choose}
        options={units.map((each) => ({ value: each.id, label: each.name }))}
        popupMatchSelectWidth={false}
      />
    ) : (
      unit.name
    );
  return (
    <nav aria-label={t('where')} className={styles.where}>
      <Breadcrumb
        items={[
          ...above.map((each) => ({ key: each.id, title: each.name })),
          { key: unit.id, title: seat },
          ...trail.map(({ label, to }, index) => ({
            key: `${index}${label}`,
            title:
              to && index < trail.length - 1 ? (
                <Link to={to}>{label}</Link>
              ) : (
                <span aria-current={index === trail.length - 1 ? 'page' : undefined}>{label}</span>
              ),
          })),
        ]}
      />
    </nav>
  );
}

function Account(): ReactNode {
  const me = useMe();
  const { t } = useTranslation('console');
  const go = useNavigate();
  const signOut = useSignOut();
  const unread = useUnreadWords();
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'inbox', label: unread ?? t('inbox'), onClick: () => void go(paths.inbox) },
          { key: 'account', label: t('account'), onClick: () => void go(paths.account) },
          { key: 'out', label: t('app:signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" className={styles.account} aria-haspopup="menu">
        <Icon name="person" size={18} />
        {me.name}
      </Button>
    </Dropdown>
  );
}
