import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TitleDetailView } from '@web/api/generated';
import { dayWords, momentWords } from '@web/i18n/format';
import { Card } from '../frame/list-frame';
import styles from './titles.module.css';

/** What happened to the title, the latest first. */
export function TitleTimeline({ title }: { title: TitleDetailView }): ReactNode {
  const { t } = useTranslation('console/titles');
  return (
    <Card title={t('timeline')}>
      <ol role="list" className={styles.list}>
        {title.timeline.map(({ at, action, office, by, reason, due }) => (
          <li key={`${at}${action}`} className={styles.step}>
            <strong>{t(`step.${action}`)}</strong>
            <small>
              {[momentWords(at), t(`office.${office}`), by, due && t('due', { day: dayWords(due) })]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {reason && <p className={styles.words}>{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
