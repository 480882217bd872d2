import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  committeesAdd,
  committeesChange,
  committeesOpen,
  type CommitteeDetailView,
  type NewCommitteeBody,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
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
  const send = async (body: NewCommitteeBody, revision: number): Promise<CommitteeDetailView> => {
    const done = committee
      ? await committeesChange({
          path: { id: committee.id },
          body: { ...body, revision },
        })
      : await committeesAdd({ path: { id: unit.unitId }, body });
    await refresh();
    return done;
  };
  const merge: Merge<NewCommitteeBody> = {
    fields: [
      { name: 'seats', label: t('head.seats') },
      { name: 'since', label: t('since') },
      { name: 'until', label: t('untilDay') },
    ],
    read: async () => {
      const values = await committeesOpen({ path: { id: committee?.id ?? '' } });
      return { values, revision: values.revision };
    },
  };
  return (
    <FormModal<NewCommitteeBody, CommitteeDetailView>
      title={t(committee ? 'changeOf' : 'foundOf', { unit: unit.unitName })}
      ok={t('app:save')}
      initial={committee ?? { seats: 7 }}
      merge={committee && { ...merge, revision: committee.revision }}
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
