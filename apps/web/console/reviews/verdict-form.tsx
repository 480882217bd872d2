import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  firstReviewConfirm,
  firstReviewReceive,
  firstReviewRecommend,
  firstReviewReject,
  type AssessmentView,
} from '@web/api/generated';
import { say } from '@web/ui/toast';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { FormModal } from '../frame/form-modal';

const calls = {
  receive: firstReviewReceive,
  recommend: firstReviewRecommend,
  'confirm-basic': firstReviewConfirm,
  reject: firstReviewReject,
} as const;
export type Verdict = keyof typeof calls;

/** Asks once, in a sentence; to reject needs words, all others may carry some. */
export function VerdictForm({
  verdict,
  assessment,
  onClose,
}: {
  verdict: Verdict;
  assessment: Pick<AssessmentView, 'id' | 'version' | 'school'>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  const refresh = useRefreshAssessments();
  const { id, version, school } = assessment;
  const wants = verdict === 'reject';
  return (
    <FormModal<{ reason?: string }, unknown>
      title={t(`first.${verdict}.title`, { school: school.name })}
      ok={t(`first.${verdict}.button`)}
      send={({ reason = '' }) => calls[verdict]({ path: { id }, body: { version, reason } })}
      onDone={() => {
        say(t(`first.${verdict}.done`, { school: school.name }));
        onClose();
        void refresh();
      }}
      onClose={onClose}
    >
      <p>{t(`first.${verdict}.text`)}</p>
      {verdict !== 'receive' && (
        <Form.Item
          name="reason"
          label={t(wants ? 'first.reason' : 'first.word')}
          rules={[{ required: wants, whitespace: wants, message: t('first.reasonNeeded') }, { max: 1000 }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
        </Form.Item>
      )}
    </FormModal>
  );
}
