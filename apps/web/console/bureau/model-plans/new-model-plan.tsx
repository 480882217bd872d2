import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { modelPlansBegin, type NewModelPlanDto, type PlanSummaryView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Modal } from '../../frame/overlay';
import { planKeys, useSchoolYears } from '../../plans/use-plans';
import { bureauPaths } from '../bureau.paths';

const kinds = ['kindergarten', 'primary', 'junior', 'nine_year', 'senior', 'vocational', 'special'] as const;

/** Begins a model, with nothing or from another year's. */
export function NewModelPlan({
  open,
  models,
  onClose,
}: {
  open: boolean;
  models: readonly PlanSummaryView[];
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/model-plans');
  const { t: kit } = useTranslation('console');
  const cache = useQueryClient();
  const go = useNavigate();
  const years = useSchoolYears();
  const [form] = Form.useForm<NewModelPlanDto>();
  const begin = useMutation({
    mutationFn: (body: NewModelPlanDto) => modelPlansBegin({ body }),
    onSuccess: (plan) => {
      cache.setQueryData(planKeys.one(plan.id), plan);
      void cache.invalidateQueries({ queryKey: ['plans', 'models'] });
      void go(bureauPaths.modelPlan(plan.id));
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Modal
      open={open}
      title={t('add')}
      okText={t('begin')}
      cancelText={t('app:cancel')}
      confirmLoading={begin.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<NewModelPlanDto> form={form} layout="vertical" onFinish={(values) => begin.mutate(values)}>
        <Form.Item name="schoolKind" label={t('head.kind')} rules={needed}>
          <Select options={kinds.map((value) => ({ value, label: kit(`schoolKind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="schoolYear" label={t('year')} rules={needed}>
          <Select options={years.data?.items.map(({ code }) => ({ value: code, label: code }))} />
        </Form.Item>
        <Form.Item name="copyFrom" label={t('from')}>
          <Select
            allowClear
            placeholder={t('nothing')}
            options={models.map(({ id, schoolKind, schoolYear }) => ({
              value: id,
              label: t('name', { kind: kit(`schoolKind.${schoolKind}`), year: schoolYear }),
            }))}
          />
        </Form.Item>
        {begin.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(begin.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}
