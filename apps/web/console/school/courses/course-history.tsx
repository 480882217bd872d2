import { Pagination, Timeline } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './courses.module.css';
import { useHistory } from './use-courses';

/** Who did what with the course, the latest first. */
export function CourseHistory({ courseId }: { courseId: string }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const [page, setPage] = useState(1);
  const history = useHistory(courseId, page);
  if (history.isPending) {
    return (
      <Loading>
        <Lines count={4} />
      </Loading>
    );
  }
  if (!history.data) return <ErrorState error={history.error} retry={() => void history.refetch()} />;
  const { items, total, pageSize } = history.data;
  if (total === 0) return <p className={styles.note}>{t('noHistory')}</p>;
  return (
    <>
      <Timeline
        items={items.map((step) => ({
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
      {total > pageSize && (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={total}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
    </>
  );
}
