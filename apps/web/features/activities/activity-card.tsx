import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MyActivityItemView } from '@web/api/generated';
import { paths } from '@web/app/paths';
import { classHourWords, spanWords } from '@web/i18n/format';
import { Tag } from '@web/ui/chips';
import styles from './activities.module.css';

/** One line about how the family stands with it, the most telling first. */
function useStanding(activity: MyActivityItemView): { words: string; tone?: 'voice' | 'now' } | null {
  const { t } = useTranslation('activities');
  const has = (test: (child: MyActivityItemView['children'][number]) => boolean): boolean =>
    activity.children.some(test);
  if (activity.state === 'CANCELLED') return { words: t('state.CANCELLED'), tone: 'now' };
  if (has(({ attended }) => attended === 'make-up')) return { words: t('state.madeUp'), tone: 'voice' };
  if (has(({ attended }) => attended !== null)) return { words: t('state.attended'), tone: 'voice' };
  if (activity.state !== 'PUBLISHED') return null;
  if (has(({ signUp }) => signUp === 'SIGNED_UP')) return { words: t('state.SIGNED_UP'), tone: 'voice' };
  if (has(({ signUp }) => signUp === 'WAITING')) return { words: t('state.WAITING'), tone: 'now' };
  if (activity.signUpTime !== 'open') return null;
  return { words: activity.free > 0 ? t('free', { count: activity.free }) : t('fullNow') };
}

export function ActivityCard({ activity }: { activity: MyActivityItemView }): ReactNode {
  const { t } = useTranslation('activities');
  const standing = useStanding(activity);
  const facts = [t(`kind.${activity.kind}`), activity.place, classHourWords(activity.classHours, t)];
  return (
    <Link to={paths.activity(activity.id)} className={styles.card}>
      <span className={styles.when}>{spanWords(activity.startsAt, activity.endsAt)}</span>
      <span className={styles.name}>{activity.title}</span>
      <span className={styles.soft}>{facts.filter(Boolean).join(' · ')}</span>
      <span className={styles.tags}>
        {standing && <Tag tone={standing.tone}>{standing.words}</Tag>}
        {activity.required && <Tag>{t('required')}</Tag>}
      </span>
    </Link>
  );
}
