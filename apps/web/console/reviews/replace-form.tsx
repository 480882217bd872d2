import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityReviewsReplace, type AssignedReviewView } from '@web/api/generated';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { FormModal } from '../frame/form-modal';

/** Takes a sheet from a reviewer who does not get to it; somebody else is drawn. */
export function ReplaceForm({
  review,
  onClose,
}: {
  review: Pick<AssignedReviewView, 'id' | 'reviewerName'>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  const refresh = useRefreshAssessments();
  return (
    <FormModal<{ reason: string }, unknown>
      title={t('city.replaceTitle', { name: review.reviewerName })}
      ok={t('city.replace')}
      send={(body) => cityReviewsReplace({ path: { id: review.id }, body })}
      onDone={() => {
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <p>{t('city.replaceText')}</p>
      <Form.Item
        name="reason"
        label={t('first.reason')}
        rules={[{ required: true, whitespace: true, message: t('first.reasonNeeded') }, { max: 500 }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}
