import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffDismiss, type ReviewerView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Confirm } from '@web/ui/dialog';
import { say } from '@web/ui/toast';
import { useRefreshReviewers } from './use-reviewer-office';

/** Takes the role away; asks once, and says what is still in this person’s hands. */
export function Relieve({
  reviewer,
  onRelieved,
}: {
  reviewer: ReviewerView;
  onRelieved: (reviewer: ReviewerView) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/reviewers');
  const [asking, setAsking] = useState(false);
  const refresh = useRefreshReviewers();
  const { grantId, name, open } = reviewer;
  const relieve = useMutation({
    mutationFn: () => staffDismiss({ path: { id: grantId } }),
    onSuccess: async () => {
      onRelieved(reviewer);
      await refresh();
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button size="small" type="text" aria-label={t('relieveOf', { name })} onClick={() => setAsking(true)}>
        {t('relieve')}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('relieveTitle', { name })}
        text={open > 0 ? t('relieveOpen', { count: open }) : t('relieveText')}
        confirm={t('relieve')}
        danger
        busy={relieve.isPending}
        onConfirm={() => relieve.mutate()}
      />
    </>
  );
}
