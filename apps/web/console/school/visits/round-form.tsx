import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { visitRoundsAdd, type NewRoundBody, type RoundView } from '@web/api/generated';
import { say } from '@web/ui/toast';
import { FormModal } from '../../frame/form-modal';
import { useRefreshVisits } from './use-visits';

/** Plans visits for everybody who was not visited yet, spread over the working days between two days. */
export function RoundForm({ classId, onClose }: { classId: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/visits');
  const refresh = useRefreshVisits();
  const needed = { required: true, message: t('needed') };
  return (
    <FormModal<NewRoundBody, RoundView>
      title={t('round.add')}
      ok={t('round.plan')}
      initial={{ kind: 'home' }}
      send={async (body) => {
        const round = await visitRoundsAdd({ path: { id: classId }, body });
        await refresh();
        return round;
      }}
      onDone={({ visits }) => {
        say(t('round.planned', { count: visits }));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{t('round.text')}</p>
      <Form.Item name="name" label={t('round.name')} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={40} placeholder={t('round.example')} />
      </Form.Item>
      <Form.Item name="kind" label={t('kind.label')}>
        <Radio.Group
          options={(['home', 'school', 'phone'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('round.from')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('round.until')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
    </FormModal>
  );
}
