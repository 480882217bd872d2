import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesReviewQueue } from '@web/api/generated';
import { LinkButton } from '@web/ui/button';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { bureauKeys } from '../bureau.keys';
import { bureauPaths } from '../bureau.paths';
import { reviewers } from '../bureau.roles';
import styles from './pyramid.module.css';

/** What waits for this officer; nothing is shown when nothing waits. */
export function WaitingCourses(): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const reviews = useIs(...reviewers);
  const waiting = useQuery({
    queryKey: bureauKeys.queue(1),
    queryFn: () => coursesReviewQueue({ query: { page: 1, pageSize: 20 } }),
    enabled: reviews,
  });
  if (!waiting.data || waiting.data.total === 0) return null;
  return (
    <Card className={styles.waitingCard}>
      <div className={styles.waiting}>
        <p>{t('waiting', { count: waiting.data.total })}</p>
        <LinkButton to={bureauPaths.review}>{t('toReview')}</LinkButton>
      </div>
    </Card>
  );
}
