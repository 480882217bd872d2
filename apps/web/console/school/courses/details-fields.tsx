import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseKind, Stage, Topic, TransitionTag } from '@web/api/generated';
import { courseKinds, stages, topics, transitions } from './choices';

export interface DetailValues {
  title: string;
  kind: CourseKind;
  stages: Stage[];
  topics: Topic[];
  transitions: TransitionTag[];
}

/** What a course is called and whom it is for; inside an antd Form of `DetailValues`. */
export function DetailFields(): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const choices = <V extends string>(values: readonly V[], prefix: string) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}`) }));
  return (
    <>
      <Form.Item
        name="title"
        label={t('field.title')}
        rules={[{ required: true, whitespace: true, message: t('field.titleNeeded') }]}
      >
        <Input maxLength={120} showCount />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group options={choices(courseKinds, 'topics:kind')} />
      </Form.Item>
      <Form.Item name="stages" label={t('field.stages')} extra={t('field.stagesHint')}>
        <Checkbox.Group options={choices(stages, 'topics:stage')} />
      </Form.Item>
      <Form.Item name="topics" label={t('field.topics')} extra={t('field.topicsHint')}>
        <Checkbox.Group options={choices(topics, 'topics:topic')} />
      </Form.Item>
      <Form.Item name="transitions" label={t('field.transitions')}>
        <Checkbox.Group options={choices(transitions, 'console:transition')} />
      </Form.Item>
    </>
  );
}
