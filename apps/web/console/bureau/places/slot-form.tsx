import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placeVisitsOffer } from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import { useRefreshPlaces } from './use-places';

interface Values {
  day: string;
  from: string;
  to: string;
  capacity: number;
  weeks: number;
}

const weekMs = 7 * 86_400_000;

/** The same hours on a day, and in the weeks after it; the city's time. */
const slotsOf = ({ day, from, to, capacity, weeks }: Values) =>
  Array.from({ length: weeks }, (_, week) => {
    const at = (clock: string): string =>
      new Date(Date.parse(`${day}T${clock}:00+08:00`) + week * weekMs).toISOString();
    return { startsAt: at(from), endsAt: at(to), capacity };
  });

/** Offers a time to visitors, once or for some weeks. */
export function SlotForm({ placeId, onClose }: { placeId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const refresh = useRefreshPlaces();
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormModal<Values, unknown>
      title={t('offer')}
      ok={t('app:save')}
      initial={{ weeks: 1, capacity: 30, from: '09:00', to: '11:00' }}
      send={async (values) => {
        await placeVisitsOffer({ path: { id: placeId }, body: { slots: slotsOf(values) } });
        await refresh();
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="day" label={t('slot.day')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="from" label={t('slot.from')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="to" label={t('slot.to')} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="capacity" label={t('slot.capacity')} rules={needed}>
        <InputNumber min={1} max={2000} precision={0} />
      </Form.Item>
      <Form.Item name="weeks" label={t('slot.weeks')} rules={needed}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
    </FormModal>
  );
}
