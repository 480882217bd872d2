import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Pagination } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { activityFeedbackRead } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { TableBones } from '../../frame/data-table';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import styles from './activities.module.css';
import { activitiesKey } from './use-activities';

/** What parents said, without names and not from a handful. */
export function FeedbackCard({ activityId }: { activityId: string }): ReactNode {
  return useIs('coordinator', 'instructor') ? <Feedback activityId={activityId} /> : null;
}

function Feedback({ activityId }: { activityId: string }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [page, setPage] = useState(1);
  const feedback = useQuery({
    queryKey: [...activitiesKey, 'feedback', activityId, page],
    queryFn: () => activityFeedbackRead({ path: { id: activityId }, query: { page } }),
    placeholderData: keepPreviousData,
  });
  const { data } = feedback;
  return (
    <Card title={t('feedback.title')}>
      {feedback.isPending && <TableBones rows={2} />}
      {feedback.error && !data && <ErrorState error={feedback.error} retry={() => void feedback.refetch()} />}
      {data && (
        <>
          <p>{t('feedback.answers', { count: data.answers })}</p>
          {data.mean === null ? (
            <p className={styles.soft}>{t('feedback.few')}</p>
          ) : (
            <>
              <p>{t('feedback.mean', { mean: numberWords(data.mean) })}</p>
              {data.byScore && <Scores counts={data.byScore} />}
              <ul className={styles.said}>
                {/* Two families may have said the same. */}
                {data.items.map((text, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
              {data.total > data.pageSize && (
                <Pagination
                  current={page}
                  pageSize={data.pageSize}
                  total={data.total}
                  onChange={setPage}
                  showSizeChanger={false}
                />
              )}
            </>
          )}
        </>
      )}
    </Card>
  );
}

/** How many families gave each score, as bars with the numbers beside them. */
function Scores({ counts }: { counts: readonly number[] }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const most = Math.max(1, ...counts);
  return (
    <ul className={styles.scores}>
      {counts.map((count, index) => (
        <li key={index}>
          <span>{t('feedback.score', { score: index + 1, count })}</span>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
