import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanView } from '@web/api/generated';
import { OnSiteFields } from './on-site-fields';
import { OnlineFields } from './online-fields';
import { gradeWords } from './plan-words';
import styles from './plans.module.css';
import type { SessionValues } from './session-values.rule';

/** What a session is, for whom and when; inside an antd Form of `SessionValues`. */
export function SessionFields({
  plan,
  unitId,
  open,
}: {
  plan: PlanView;
  unitId: string;
  open: boolean;
}): ReactNode {
  const { t } = useTranslation('console/plans');
  const form = Form.useFormInstance<SessionValues>();
  const kind = Form.useWatch('kind', form);
  return (
    <>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group
          options={(['activity', 'online'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      {kind === 'online' && <OnlineFields unitId={unitId} open={open} />}
      <Form.Item
        name="title"
        label={t('field.title')}
        rules={[{ required: true, whitespace: true, message: t('field.titleNeeded') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      {kind === 'activity' && <OnSiteFields unitId={unitId} isSchool={plan.kind === 'school'} />}
      <Form.Item
        name="gradeLevels"
        label={t('field.grades')}
        // Not `required`: the kit would say so on an element that may not carry it.
        rules={[{ type: 'array', min: 1, message: t('field.gradesNeeded') }]}
      >
        <Checkbox.Group
          options={plan.grades.map(({ level }) => ({ value: level, label: gradeWords(plan, level, t) }))}
        />
      </Form.Item>
      <WhenFields plan={plan} />
      <Form.Item name="required" label={t('field.required')}>
        <Radio.Group
          options={[
            { value: true, label: t('required') },
            { value: false, label: t('optional') },
          ]}
        />
      </Form.Item>
    </>
  );
}

function WhenFields({ plan }: { plan: PlanView }): ReactNode {
  const { t } = useTranslation('console/plans');
  const form = Form.useFormInstance<SessionValues>();
  const when = Form.useWatch('when', form);
  const number = Form.useWatch('term', form);
  const term = plan.terms.find((one) => one.number === number);
  const weeks = Array.from({ length: term?.weeks ?? 22 }, (_, index) => index + 1);
  return (
    <>
      <Form.Item name="term" label={t('field.term')}>
        <Radio.Group options={([1, 2] as const).map((value) => ({ value, label: t(`term.${value}`) }))} />
      </Form.Item>
      <Form.Item name="when" label={t('field.when')}>
        <Radio.Group
          options={(['week', 'day'] as const).map((value) => ({ value, label: t(`field.by.${value}`) }))}
        />
      </Form.Item>
      {when === 'week' && (
        <Form.Item name="week" label={t('field.week')} extra={t('field.weekHint')}>
          <Select
            allowClear
            className={styles.short}
            options={weeks.map((week) => ({ value: week, label: t('week', { week }) }))}
          />
        </Form.Item>
      )}
      {when === 'day' && (
        <div className={styles.row}>
          <Form.Item
            name="day"
            label={t('field.day')}
            rules={[{ required: true, message: t('field.dayNeeded') }]}
          >
            <Input type="date" min={term?.startsOn} max={term?.endsOn} />
          </Form.Item>
          <Form.Item name="startsAt" label={t('field.startsAt')}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="endsAt" label={t('field.endsAt')}>
            <Input type="time" />
          </Form.Item>
        </div>
      )}
    </>
  );
}
