import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './courses.module.css';
import { useHistory } from './use-courses';

/** Who did what with the course, the latest first. */
export function CourseHistory({ courseId }: { courseId: string }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const history = useHistory(courseId);
  if (history.isPending) {
    return (
      <Loading>
        <Lines count={4} />
      </Loading>
    );
  }
  if (!history.data) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  return (
    <Timeline
      items={history.data.map((step) => ({
        key: step.id,
        content: (
          <>
            <strong>{t(`act.${step.act}`)}</strong>
            <span className={styles.note}>
              {' '}
              {[t('version', { number: step.versionNumber }), step.person, momentWords(step.at)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {step.note && <p>{step.note}</p>}
          </>
        ),
      }))}
    />
  );
}
