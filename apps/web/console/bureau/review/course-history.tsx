import { Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { momentWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { Card } from '../../frame/list-frame';
import styles from './review.module.css';
import { useCourseHistory } from './use-review';

/** What happened to the course, the latest first. */
export function CourseHistory({ courseId }: { courseId: string }): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const [page, setPage] = useState(1);
  const history = useCourseHistory(courseId, page);
  return (
    <Card title={t('history')}>
      {history.isPending && (
        <Loading>
          <Lines />
        </Loading>
      )}
      {history.error && <ErrorState error={history.error} retry={() => void history.refetch()} />}
      {history.data?.total === 0 && <p className={styles.note}>{t('noHistory')}</p>}
      <ol role="list" className={styles.history}>
        {history.data?.items.map(({ id, act, person, note, at, versionNumber }) => (
          <li key={id}>
            <strong>{t(`act.${act}`)}</strong>
            <small>
              {[momentWords(at), person, t('version', { number: versionNumber })].filter(Boolean).join(' · ')}
            </small>
            {note && <p className={styles.note}>{note}</p>}
          </li>
        ))}
      </ol>
      {history.data && history.data.total > history.data.pageSize && (
        <Pagination
          current={page}
          pageSize={history.data.pageSize}
          total={history.data.total}
          onChange={setPage}
          showSizeChanger={false}
        />
      )}
    </Card>
  );
}
