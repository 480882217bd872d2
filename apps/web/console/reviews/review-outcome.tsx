import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../frame/list-frame';
import { JudgedTable } from './judged-table';
import { useReviewOutcome } from './use-reviews';

/** What the review found, once it is concluded; nobody is named. Nothing before. */
export function ReviewOutcome({ assessmentId }: { assessmentId: string }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const outcome = useReviewOutcome(assessmentId);
  if (!outcome.data?.concluded) return null;
  return (
    <Card title={t('outcome')} text={t('outcomeText')}>
      <JudgedTable items={outcome.data.items} />
    </Card>
  );
}
