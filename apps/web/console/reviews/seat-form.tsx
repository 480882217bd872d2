import { Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityReviewsSeat } from '@web/api/generated';
import { FormModal } from '../frame/form-modal';
import styles from './reviews.module.css';
import { useReviewers } from './use-reviews';

/** Fills empty seats by another draw; who settles a dispute may also be chosen among those who are free. */
export function SeatForm({
  assessmentId,
  third,
  onClose,
}: {
  assessmentId: string;
  third: boolean;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/reviews');
  const free = useReviewers(1, assessmentId).data?.items ?? [];
  return (
    <FormModal<{ reviewerId: string }, unknown>
      title={t(third ? 'city.seatThird' : 'city.fill')}
      ok={t('city.seat')}
      initial={{ reviewerId: '' }}
      send={({ reviewerId }) =>
        cityReviewsSeat({ path: { id: assessmentId }, body: reviewerId ? { reviewerId } : {} })
      }
      onDone={onClose}
      onClose={onClose}
    >
      <p>{t(third ? 'city.seatThirdText' : 'city.fillText')}</p>
      {third && (
        <Form.Item name="reviewerId" label={t('city.who')}>
          <Radio.Group className={styles.choices}>
            <Radio value="">{t('city.byLot')}</Radio>
            {free.map(({ id, name, open, finished }) => (
              <Radio key={id} value={id}>
                {`${name} · ${t('city.carries', { count: open + finished })}`}
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
      )}
    </FormModal>
  );
}
