import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { reviewsDeclareConflict, type ReviewSheetView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import { reviewerPaths } from '../reviewer.paths';
import { useRefreshReviews } from './use-sheets';

/** A reviewer who is not free to judge says so, and why; the city draws another. */
export function ConflictForm({
  sheet: { id, schoolName: school, state },
  onClose,
}: {
  sheet: Pick<ReviewSheetView, 'id' | 'schoolName' | 'state'>;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/reviewer/sheets');
  const refresh = useRefreshReviews();
  const go = useNavigate();
  return (
    <FormModal<{ reason: string }, unknown>
      title={t('conflict.title', { school })}
      ok={t('conflict.send')}
      send={(body) => reviewsDeclareConflict({ path: { id }, body })}
      onDone={() => {
        say(t('conflict.done'));
        void refresh();
        void go(reviewerPaths.reviews);
      }}
      onClose={onClose}
    >
      <p>{t('conflict.text')}</p>
      {state === 'FINISHED' && <p>{t('conflict.finished')}</p>}
      <Form.Item
        name="reason"
        label={t('conflict.reason')}
        rules={[{ required: true, whitespace: true, message: t('conflict.needed') }, { max: 500 }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}
