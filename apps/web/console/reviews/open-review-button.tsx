import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityReviewsOpen, type AssessmentView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { Note } from '@web/ui/states';
import { useRefreshAssessments } from '../assessment/use-assessments';

/** Opens the review: two reviewers are drawn at once. */
export function OpenReviewButton({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useTranslation('console/reviews');
  const [asking, setAsking] = useState(false);
  const refresh = useRefreshAssessments();
  const { id, version, school } = assessment;
  const open = useMutation({
    mutationFn: () => cityReviewsOpen({ path: { id }, body: { version } }),
    onSettled: () => {
      setAsking(false);
      return refresh();
    },
  });
  return (
    <>
      <Button type="primary" loading={open.isPending} onClick={() => setAsking(true)}>
        {t('city.open')}
      </Button>
      {open.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(open.error, t)}
        </Note>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('city.openTitle', { school: school.name })}
        text={t('city.openText')}
        confirm={t('city.open')}
        onConfirm={() => open.mutate()}
      />
    </>
  );
}
