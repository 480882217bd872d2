import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { coursesReviewQueue } from '@web/api/generated';
import { Icon } from '@web/ui/icon';
import { useAssessments } from '../../assessment/use-assessments';
import { useIs } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { bureauKeys } from '../bureau.keys';
import { bureauPaths } from '../bureau.paths';
import { reviewers } from '../bureau.roles';
import { useAskedQueries } from '../figure-queries/use-asked-queries';
import styles from './pyramid.module.css';

/** What waits for this officer, the longest way of a school first; nothing is shown to who only reads. */
export function WaitingWork(): ReactNode {
  return useIs(...reviewers) ? <Waiting /> : null;
}

function Waiting(): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const isDistrict = useIs('district_officer');
  const assessments = useAssessments({ waiting: 'me', page: 1, pageSize: 1 });
  const queries = useAskedQueries({ state: 'OPEN', page: 1, pageSize: 1 });
  const courses = useQuery({
    queryKey: bureauKeys.queue(1),
    queryFn: () => coursesReviewQueue({ query: { page: 1, pageSize: 20 } }),
  });
  const things: [word: string, to: string, count: number | undefined][] = [
    ['assessments', `${bureauPaths.assessments}?waiting=me`, assessments.data?.total],
    ['queries', `${bureauPaths.figureQueries}?state=OPEN`, isDistrict ? queries.data?.total : 0],
    ['courses', bureauPaths.review, courses.data?.total],
  ];
  if (assessments.isPending || queries.isPending || courses.isPending) return null;
  const waiting = things.filter(([, , count]) => count);
  return (
    <Card title={t('waiting.title')} className={styles.waitingCard}>
      {things.every(([, , count]) => count === 0) && <p>{t('waiting.none')}</p>}
      <ul className={styles.things}>
        {waiting.map(([word, to, count]) => (
          <li key={word}>
            <Link to={to} className={styles.thing}>
              {t(`waiting.${word}`, { count })}
              <Icon name="chevronRight" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
