import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationBody, StationView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { useStaff, useStationAct } from './use-stations';

/** Opens a station, or changes one; whoever saves second is told. */
export function StationDialog({
  unitId,
  station,
  onClose,
}: {
  unitId: string;
  station: StationView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/appointments');
  const [form] = Form.useForm<StationBody>();
  const act = useStationAct();
  const first: StationBody = station
    ? { ...station, counsellorIds: station.counsellors.map(({ personId }) => personId) }
    : { name: t('usualName'), place: '', about: '', counsellorIds: [] };
  return (
    <Modal
      open
      title={station ? t('change') : t('open')}
      okText={t('save')}
      cancelText={t('app:cancel')}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<StationBody>
        form={form}
        layout="vertical"
        initialValues={first}
        onFinish={(body) =>
          act.mutate(station ? { act: 'change', station, body } : { act: 'open', unitId, body }, {
            onSuccess: onClose,
          })
        }
      >
        <Fields unitId={unitId} station={station} />
        {act.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(act.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}

function Fields({ unitId, station }: { unitId: string; station: StationView | null }): ReactNode {
  const { t } = useTranslation('console/school/appointments');
  const staff = useStaff(unitId);
  const known = station?.counsellors.map(({ personId, name }) => ({ value: personId, label: name })) ?? [];
  const people = new Map([...known, ...(staff.data ?? [])].map((one) => [one.value, one]));
  return (
    <>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="place" label={t('place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="about" label={t('about')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="counsellorIds" label={t('counsellors')} extra={t('counsellorsText')}>
        <Select
          mode="multiple"
          loading={staff.isPending}
          options={[...people.values()]}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
    </>
  );
}
