import { Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assessmentSiteVisitPlan,
  assessmentSiteVisitShow,
  type AssessmentSiteVisitView,
  type SiteVisitPlanBody,
  type SiteVisitView,
} from '@web/api/generated';
import { useRefreshAssessments } from '../assessment/use-assessments';
import { FormModal } from '../frame/form-modal';
import type { Merge } from '../frame/merge/changed-meanwhile';
import styles from './site-visit.module.css';
import { useVisitCandidates } from './use-site-visit';

type Values = Omit<SiteVisitPlanBody, 'revision' | 'visitorIds'> & { visitorIds: string[] };

const valuesOf = (visit: SiteVisitView | null): Values => ({
  onDay: visit?.onDay ?? '',
  message: visit?.message ?? '',
  visitorIds: visit?.visitors.flatMap(({ personId }) => personId ?? []) ?? [],
});

interface PlanFormProps {
  assessmentId: string;
  visit: SiteVisitView | null;
  onClose: () => void;
}

/** The day, the two who go, and what the school is told. */
export function PlanForm({ assessmentId, visit, onClose }: PlanFormProps): ReactNode {
  const { t } = useTranslation('console/site-visit');
  const refresh = useRefreshAssessments();
  const candidates = useVisitCandidates(assessmentId);
  const choices = candidates.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const path = { id: assessmentId };
  const send = async (values: Values, revision: number): Promise<AssessmentSiteVisitView> => {
    const [one = '', other = ''] = values.visitorIds;
    const body: SiteVisitPlanBody = { ...values, visitorIds: [one, other], revision };
    const done = await assessmentSiteVisitPlan({ path, body });
    await refresh();
    return done;
  };
  const merge: Merge<Values> = {
    fields: [
      { name: 'onDay', label: t('day') },
      {
        name: 'visitorIds',
        label: t('visitors'),
        show: (id: string) => choices.find(({ value }) => value === id)?.label ?? id,
      },
      { name: 'message', label: t('message') },
    ],
    read: async () => {
      const now = await assessmentSiteVisitShow({ path });
      return { values: valuesOf(now.visit), revision: now.visit?.revision ?? 0 };
    },
  };
  const isTwo = { type: 'array' as const, len: 2, required: true, message: t('two') };
  return (
    <FormModal<Values, AssessmentSiteVisitView>
      title={t(visit ? 'change' : 'plan')}
      ok={t('app:save')}
      initial={valuesOf(visit)}
      merge={{ ...merge, revision: visit?.revision ?? 0 }}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      <Form.Item name="onDay" label={t('day')} rules={[{ required: true, message: t('needed') }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="visitorIds" label={t('visitors')} extra={t('visitorsHint')} rules={[isTwo]}>
        <Checkbox.Group className={styles.choices ?? ''} options={choices} />
      </Form.Item>
      {candidates.data?.items.length === 0 && <p>{t('nobody')}</p>}
      <Form.Item name="message" label={t('message')}>
        <Input.TextArea maxLength={500} showCount autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormModal>
  );
}
