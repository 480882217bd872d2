import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { coursesList, coursesShow } from '@web/api/generated';
import type { SessionValues } from './session-values.rule';

/** A published course of the school, its district or the city, and of it one lesson or all. */
export function OnlineFields({ unitId, open }: { unitId: string; open: boolean }): ReactNode {
  const { t } = useTranslation('console/plans');
  const form = Form.useFormInstance<SessionValues>();
  const courseId = Form.useWatch('courseId', form);
  const [q, setQ] = useState('');
  const courses = useQuery({
    queryKey: ['courses', 'list', { planning: unitId, q }],
    queryFn: () => coursesList({ query: { pageSize: 50, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
    enabled: open,
  });
  const course = useQuery({
    queryKey: ['courses', 'one', courseId],
    queryFn: () => coursesShow({ path: { id: courseId ?? '' } }),
    enabled: open && !!courseId,
  });
  const lessons = course.data?.chapters.flatMap((chapter) => chapter.lessons) ?? [];
  const listed = (courses.data?.items ?? []).map(({ id, title, unitName }) => ({
    value: id,
    label: `${title} · ${unitName}`,
  }));
  const chosen = course.data && !listed.some((one) => one.value === course.data.id);
  const name = (title: string | undefined): void => {
    if (title && !form.isFieldTouched('title')) form.setFieldValue('title', title);
  };
  return (
    <>
      <Form.Item
        name="courseId"
        label={t('field.course')}
        extra={t('field.courseHint')}
        rules={[{ required: true, message: t('field.courseNeeded') }]}
      >
        <Select
          showSearch={{ filterOption: false, onSearch: setQ }}
          loading={courses.isFetching}
          options={chosen ? [{ value: course.data.id, label: course.data.title }, ...listed] : listed}
          onChange={(value: string) => {
            form.setFieldValue('lessonId', undefined);
            name(courses.data?.items.find((one) => one.id === value)?.title);
          }}
        />
      </Form.Item>
      <Form.Item name="lessonId" label={t('field.lesson')}>
        <Select
          allowClear
          disabled={!courseId}
          placeholder={t('field.wholeCourse')}
          options={lessons.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(value?: string) => name(lessons.find((one) => one.id === value)?.title)}
        />
      </Form.Item>
    </>
  );
}
