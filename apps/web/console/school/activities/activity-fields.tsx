import { Checkbox, Form, Input, InputNumber, Radio, Select, TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../frame/list-frame';
import styles from './activities.module.css';
import { activityKinds, topics } from './choices';
import { useAudienceTree } from './use-activities';

/** All fields of an activity, in the order in which it is thought of. */
export function ActivityFields({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <Stack>
      <Card title={t('form.basics')}>
        <div className={styles.grid}>
          <Form.Item name="title" label={t('form.title')} rules={needed} className={styles.wide}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="kind" label={t('form.kind')}>
            <Select options={activityKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          </Form.Item>
          <Form.Item name="place" label={t('form.place')} rules={needed}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="topics" label={t('form.topics')}>
            <Select
              mode="multiple"
              maxCount={4}
              options={topics.map((value) => ({ value, label: t(`topics:topic.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="classHours" label={t('form.classHours')} rules={needed}>
            <InputNumber min={0} max={8} step={0.5} />
          </Form.Item>
        </div>
      </Card>
      <TimeAndPlaces />
      <Card title={t('form.who')}>
        <Audience schoolId={schoolId} />
        <Form.Item name="required" valuePropName="checked" noStyle>
          <Checkbox>{t('form.required')}</Checkbox>
        </Form.Item>
        <Form.Item name="specialNeeds" valuePropName="checked" noStyle>
          <Checkbox>{t('form.specialNeeds')}</Checkbox>
        </Form.Item>
      </Card>
      <Card title={t('form.words')}>
        <Form.Item name="description" label={t('form.description')}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="planText" label={t('form.planText')}>
          <Input.TextArea autoSize={{ minRows: 4 }} maxLength={4000} />
        </Form.Item>
      </Card>
    </Stack>
  );
}

function TimeAndPlaces(): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const needed = [{ required: true, message: t('form.needed') }];
  return (
    <Card title={t('form.plan')}>
      <div className={styles.grid}>
        {(['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt'] as const).map((name) => (
          <Form.Item key={name} name={name} label={t(`form.${name}`)} rules={needed}>
            <Input type="datetime-local" />
          </Form.Item>
        ))}
        <Form.Item name="capacity" label={t('form.capacity')} rules={needed}>
          <InputNumber min={1} max={5000} precision={0} />
        </Form.Item>
        <Form.Item name="seating" label={t('form.seating')}>
          <Radio.Group
            options={(['family', 'person'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
        </Form.Item>
      </div>
    </Card>
  );
}

function Audience({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const tree = useAudienceTree(schoolId, t('form.wholeSchool'));
  return (
    <Form.Item
      name="audience"
      label={t('form.audience')}
      rules={[{ required: true, message: t('form.needed') }]}
    >
      <TreeSelect
        multiple
        loading={tree.isPending}
        treeData={tree.data ?? []}
        treeNodeFilterProp="title"
        maxTagCount={12}
      />
    </Form.Item>
  );
}
