import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tipsAdd, tipsChange, tipsOfUnit, type TipBody, type TipView } from '@web/api/generated';
import { stages } from '../../advice/choices';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { findSaved } from '../../frame/merge/find-saved';

const seasons = ['spring', 'summer', 'autumn', 'winter', 'holiday', 'any'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Writes a tip and says on which days it is shown. */
export function TipForm({
  unitId,
  tip,
  onClose,
  onDone,
}: {
  unitId: string;
  tip: TipView | null;
  onClose: () => void;
  onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/advice');
  const send = ({ weekday = null, ...body }: TipBody, revision: number): Promise<TipView> =>
    tip
      ? tipsChange({ path: { id: tip.id }, body: { ...body, weekday, revision } })
      : tipsAdd({ path: { id: unitId }, body: { ...body, weekday } });
  const merge: Merge<TipBody> = {
    fields: [
      { name: 'title', label: t('field.title') },
      { name: 'text', label: t('field.text') },
      { name: 'stages', label: t('field.stages'), show: (stage: string) => t(`topics:stage.${stage}`) },
      { name: 'season', label: t('field.season'), show: (season: string) => t(`season.${season}`) },
      { name: 'fromDay', label: t('field.fromDay') },
      { name: 'untilDay', label: t('field.untilDay') },
      { name: 'weekday', label: t('field.weekday'), show: (weekday: number) => t(`weekday.${weekday}`) },
    ],
    read: async () => {
      const values = await findSaved(tip?.id ?? '', (query) => tipsOfUnit({ path: { id: unitId }, query }));
      return values && { values, revision: values.revision };
    },
  };
  return (
    <FormModal<TipBody, TipView>
      title={t(tip ? 'changeTip' : 'add')}
      ok={t('app:save')}
      initial={tip ?? { stages: [], season: 'any' }}
      merge={tip ? { ...merge, revision: tip.revision } : undefined}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <TipFields />
    </FormModal>
  );
}

function TipFields(): ReactNode {
  const { t } = useTranslation('console/bureau/advice');
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="text" label={t('field.text')} rules={[{ ...needed[0], whitespace: true }]}>
        <Input.TextArea maxLength={300} showCount autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
      <Form.Item name="stages" label={t('field.stages')} rules={needed}>
        <Select
          mode="multiple"
          options={stages.map((value) => ({ value, label: t(`topics:stage.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="season" label={t('field.season')} rules={needed}>
        <Select options={seasons.map((value) => ({ value, label: t(`season.${value}`) }))} />
      </Form.Item>
      <Form.Item name="fromDay" label={t('field.fromDay')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="untilDay" label={t('field.untilDay')} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="weekday" label={t('field.weekday')}>
        <Select
          allowClear
          placeholder={t('weekday.any')}
          options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
