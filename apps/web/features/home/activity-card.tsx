import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { myActivitiesList, type MyActivityItemView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { clockWords } from '@web/i18n/format';
import { cx } from '@web/ui/cx';
import { Icon } from '@web/ui/icon';
import page from '@web/ui/page.module.css';
import styles from './home.module.css';
import { soonOf, type Soon } from './soon.rule';

interface Next {
  next: MyActivityItemView;
  day: Soon;
}

/** The first of them that is soon and has a place for the family. */
function nextOf(activities: MyActivityItemView[]): Next | null {
  const now = new Date();
  for (const next of activities) {
    const day = soonOf(next.startsAt, now);
    const isIn = next.children.some(({ signUp }) => signUp === 'SIGNED_UP');
    if (day && isIn && next.state === 'PUBLISHED') return { next, day };
  }
  return null;
}

/** One calm line in the days before an activity the family has a place at, and nothing otherwise. */
export function ActivityCard(): ReactNode {
  const { t } = useTranslation('home');
  const own = useQuery({
    queryKey: [...keys.myActivities(), 'list', 'home'],
    queryFn: async () => nextOf((await myActivitiesList({ query: { show: 'mine', pageSize: 10 } })).items),
  });
  if (!own.data) return null;
  const { next, day } = own.data;
  return (
    <Link to={paths.activity(next.id)} className={cx(page.card, styles.way)}>
      <Icon name="hall" size={28} />
      <span>
        <span className={styles.wayTitle}>
          {t(`soon.${day}`, { time: clockWords(next.startsAt) })} {next.title}
        </span>
        <br />
        <span className={styles.soft}>{next.place}</span>
      </span>
      <Icon name="chevronRight" size={20} />
    </Link>
  );
}
