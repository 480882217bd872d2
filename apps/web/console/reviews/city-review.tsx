import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentReviewsView, AssessmentView } from '@web/api/generated';
import { Note } from '@web/ui/states';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { TableBones } from '../frame/data-table';
import { Card } from '../frame/list-frame';
import { Assignments } from './assignments';
import { Draws } from './draws';
import { JudgedTable } from './judged-table';
import { OpenReviewButton } from './open-review-button';
import styles from './reviews.module.css';
import { SeatForm } from './seat-form';
import { useReviews } from './use-reviews';

const shownFrom = ['RECOMMENDED', 'CITY_REVIEW', 'ADJUDICATION'];

/** The city's part: draws reviewers, sees how far they are, and both sheets once they are finished. */
export function CityReview({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const reviews = useReviews(assessment.id);
  if (assessment.targetTier === 'basic') return null;
  if (reviews.isPending) return <TableBones rows={2} />;
  if (!reviews.data) return null;
  const { data } = reviews;
  if (data.reviews.length === 0 && !shownFrom.includes(assessment.state)) return null;
  return (
    <Card title={t('city.title')} text={t('city.text')}>
      {assessment.actions.includes('open-review') && <OpenReviewButton assessment={assessment} />}
      {data.reviews.length > 0 && <Assignments reviews={data.reviews} />}
      {data.emptySeats.length > 0 && <EmptySeats assessment={assessment} reviews={data} />}
      {data.bothFinished && <JudgedTable items={data.items} />}
      {data.reviews.length > 0 && !data.bothFinished && <Note icon="shield">{t('city.blind')}</Note>}
      {data.draws.length > 0 && <Draws draws={data.draws} courses={data.courseDraw} />}
    </Card>
  );
}

function EmptySeats({
  assessment,
  reviews,
}: {
  assessment: Pick<AssessmentView, 'id'>;
  reviews: Pick<AssessmentReviewsView, 'emptySeats'>;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  const [asking, setAsking] = useState(false);
  const refresh = useRefreshAssessments();
  const third = reviews.emptySeats.includes(3);
  return (
    <div className={styles.acts}>
      <Note tone="now" icon="info">
        {t(third ? 'city.thirdWanted' : 'city.seatsEmpty')}
      </Note>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t(third ? 'city.seatThird' : 'city.fill')}
      </Button>
      {asking && (
        <SeatForm
          assessmentId={assessment.id}
          third={third}
          onClose={() => {
            setAsking(false);
            void refresh();
          }}
        />
      )}
    </div>
  );
}
