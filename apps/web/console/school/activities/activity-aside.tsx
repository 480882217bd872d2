import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { Card, Stack } from '../../frame/list-frame';
import styles from './activities.module.css';

/** Numbers and papers at a glance. */
export function ActivityAside({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { taken, capacity, waiting, present, persons, madeUp, papers, may } = activity;
  return (
    <Stack>
      <Card title={t('numbers.title')}>
        <ul className={styles.plain}>
          <li>{t('numbers.taken', { taken, capacity })}</li>
          {waiting > 0 && <li>{t('numbers.waiting', { count: waiting })}</li>}
          {present > 0 && <li>{t('numbers.present', { families: present, persons })}</li>}
          {madeUp > 0 && <li>{t('numbers.madeUp', { count: madeUp })}</li>}
        </ul>
        {activity.state !== 'DRAFT' && (may.includes('edit') || may.includes('report')) && (
          <a href={`/api/activities/${activity.id}/attendance.xlsx`} download>
            {t('act.export')}
          </a>
        )}
      </Card>
      <Card title={t('papers.title')}>
        <ul className={styles.plain}>
          {(['plan', 'signIn', 'summary'] as const).map((paper) => (
            <li key={paper}>
              <Icon name={papers[paper] ? 'check' : 'clock'} size={18} />
              {t(`papers.${paper}`)} · {t(papers[paper] ? 'papers.yes' : 'papers.no')}
            </li>
          ))}
        </ul>
      </Card>
    </Stack>
  );
}
