import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { talentsGrant, type NewTalentBody, type TalentView } from '@web/api/generated';
import { useDeskUnit } from '../../frame/desk-unit';
import { FormModal } from '../../frame/form-modal';
import { PersonField } from './person-field';
import { useRefreshTalents } from './use-talents';

type Values = Omit<NewTalentBody, 'unitId'>;

/** Records a level that the bureau of this desk has granted. */
export function TalentForm({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/faculty');
  const unit = useDeskUnit();
  const refresh = useRefreshTalents();
  const needed = { required: true, message: t('needed') };
  return (
    <FormModal<Values, TalentView>
      title={t('grantBy', { unit: unit.name })}
      ok={t('app:save')}
      initial={{ level: 'backbone' }}
      send={async (values) => {
        const granted = await talentsGrant({ body: { ...values, unitId: unit.id } });
        await refresh();
        return granted;
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <PersonField name="memberId" label={t('head.name')} />
      <Form.Item name="level" label={t('head.level')}>
        <Radio.Group
          options={(['backbone', 'master', 'expert'] as const).map((value) => ({
            value,
            label: t(`level.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="documentNumber" label={t('head.document')} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="since" label={t('since')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('head.until')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
    </FormModal>
  );
}
