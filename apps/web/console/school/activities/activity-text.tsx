import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '@web/api/generated';
import { classHourWords, momentWords } from '@web/i18n/format';
import { Card } from '../../frame/list-frame';
import styles from './activities.module.css';

/** The plan to read, where it is not to be changed. */
export function ActivityText({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const rows: [string, string][] = [
    [t('form.audience'), activity.audience.map(({ name }) => name).join('、')],
    [t('form.signUpClosesAt'), momentWords(activity.signUpClosesAt)],
    [t('form.classHours'), classHourWords(activity.classHours, t)],
    [t('form.topics'), activity.topics.map((topic) => t(`topics:topic.${topic}`)).join('、')],
    [t('cancelReason'), activity.cancelReason ?? ''],
    [t('form.description'), activity.description],
    [t('form.planText'), activity.planText],
  ];
  return (
    <Card text={t('form.readOnly')}>
      <dl className={styles.facts}>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
