import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { staffList } from '@web/api/generated';
import styles from './plans.module.css';
import type { SessionValues } from './session-values.rule';

const kinds = ['lecture', 'salon', 'parent_child', 'open_day', 'base_visit'] as const;

/** What happens on site, where, and with whom. */
export function OnSiteFields({ unitId, isSchool }: { unitId: string; isSchool: boolean }): ReactNode {
  const { t } = useTranslation('console/plans');
  return (
    <>
      <div className={styles.row}>
        <Form.Item name="activityKind" label={t('field.activityKind')}>
          <Select
            className={styles.short}
            options={kinds.map((value) => ({ value, label: t(`activityKind.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="classHours"
          label={t('field.classHours')}
          rules={[{ required: true, message: t('field.classHoursNeeded') }]}
        >
          <InputNumber min={0.5} max={8} step={0.5} />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('field.place')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="instructor" label={t('field.instructor')} extra={t('field.instructorHint')}>
        <Input maxLength={60} />
      </Form.Item>
      {isSchool && <StaffField unitId={unitId} />}
    </>
  );
}

/** Optional: which account it is, so that the person finds the session among the own data. */
function StaffField({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/plans');
  const form = Form.useFormInstance<SessionValues>();
  const staff = useQuery({
    queryKey: ['staff', unitId, 'planning'],
    queryFn: () => staffList({ path: { id: unitId }, query: { pageSize: 100 } }),
  });
  const people = new Map((staff.data?.items ?? []).map((one) => [one.personId, one.name]));
  return (
    <Form.Item name="instructorPersonId" label={t('field.account')}>
      <Select
        allowClear
        loading={staff.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={[...people].map(([value, label]) => ({ value, label }))}
        onChange={(id?: string) => {
          if (id && !form.getFieldValue('instructor')) form.setFieldValue('instructor', people.get(id));
        }}
      />
    </Form.Item>
  );
}
