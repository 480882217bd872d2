import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ratingCyclesOpen,
  ratingCyclesSetDates,
  type CycleDetailView,
  type NewCycleBody,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';

const dates = ['applicationsFrom', 'applicationsUntil', 'districtUntil', 'cityUntil', 'freezesOn'] as const;

/** The dates of a cycle, or the next cycle with its dates. */
export function CycleForm({
  cycle,
  onDone,
  onClose,
}: {
  cycle: CycleDetailView | null;
  onDone: () => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/cycles');
  const { applicationsFrom, applicationsUntil, districtUntil, cityUntil, freezesOn, publicityDays } =
    cycle ?? {};
  return (
    <FormModal<NewCycleBody, CycleDetailView>
      title={t(cycle ? 'setDates' : 'open')}
      ok={t(cycle ? 'form.ok' : 'form.openOk')}
      initial={{
        publicityDays: publicityDays ?? 7,
        ...(applicationsFrom && { applicationsFrom }),
        ...(applicationsUntil && { applicationsUntil }),
        ...(districtUntil && { districtUntil }),
        ...(cityUntil && { cityUntil }),
        ...(freezesOn && { freezesOn }),
      }}
      send={(values) =>
        cycle
          ? ratingCyclesSetDates({ path: { id: cycle.id }, body: { ...values, version: cycle.version } })
          : ratingCyclesOpen({ body: values })
      }
      onDone={onDone}
      onClose={onClose}
    >
      {!cycle && <Window />}
      {dates.map((name) => (
        <Form.Item key={name} name={name} label={t(`form.${name}`)} rules={[{ required: true }]}>
          <Input type="date" />
        </Form.Item>
      ))}
      <Form.Item name="publicityDays" label={t('form.publicityDays')} rules={[{ required: true }]}>
        <InputNumber min={1} max={60} />
      </Form.Item>
    </FormModal>
  );
}

function Window(): ReactNode {
  const { t } = useTranslation('console/bureau/cycles');
  return (
    <>
      <Form.Item name="code" label={t('form.code')} extra={t('form.codeHint')} rules={[{ required: true }]}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="fromDay" label={t('form.fromDay')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="untilDay" label={t('form.untilDay')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
    </>
  );
}
