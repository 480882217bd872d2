import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tipsToday } from '@web/api/generated';
import { keys } from '@web/api/keys';
import styles from './home.module.css';

/** One calm word for the child's stage today, or nothing at all; a failure is silence too. */
export function TipCard(): ReactNode {
  const { t } = useTranslation('home');
  const { data } = useQuery({ queryKey: keys.tip(), queryFn: () => tipsToday(), staleTime: 10 * 60_000 });
  if (!data?.tip) return null;
  const { title, text, unitName, stage } = data.tip;
  return (
    <aside className={styles.tip} aria-label={t('tip')}>
      <p className={styles.tipTitle}>{title}</p>
      <p>{text}</p>
      <p className={styles.soft}>{[t('tip'), t(`topics:stage.${stage}`), unitName].join(' · ')}</p>
    </aside>
  );
}
