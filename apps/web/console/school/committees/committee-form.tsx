import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  committeesAdd,
  committeesChange,
  type CommitteeDetailView,
  type NewCommitteeBody,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import { useRefreshCommittees } from './use-committees';

/** Founds a committee for a term of office, or changes it. */
export function CommitteeForm({
  unit,
  committee,
  onClose,
  onDone,
}: {
  unit: { unitId: string; unitName: string };
  committee?: CommitteeDetailView;
  onClose: () => void;
  onDone: (committee: CommitteeDetailView) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const needed = { required: true, message: t('needed') };
  const send = async (body: NewCommitteeBody): Promise<CommitteeDetailView> => {
    const done = committee
      ? await committeesChange({
          path: { id: committee.id },
          body: { ...body, revision: committee.revision },
        })
      : await committeesAdd({ path: { id: unit.unitId }, body });
    await refresh();
    return done;
  };
  return (
    <FormModal<NewCommitteeBody, CommitteeDetailView>
      title={t(committee ? 'changeOf' : 'foundOf', { unit: unit.unitName })}
      ok={t('app:save')}
      initial={committee ?? { seats: 7 }}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="seats" label={t('head.seats')} rules={[needed]}>
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="since" label={t('since')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('untilDay')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
    </FormModal>
  );
}
