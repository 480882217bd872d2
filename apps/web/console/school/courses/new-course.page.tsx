import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { DetailFrame } from '../../frame/detail-frame';
import { useDeskUnit } from '../../frame/desk-unit';
import { Card } from '../../frame/list-frame';
import { schoolPaths } from '../school.paths';
import { DetailFields, type DetailValues } from './details-fields';
import styles from './courses.module.css';
import { useCreateCourse } from './use-courses';

export function NewCoursePage(): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const unit = useDeskUnit();
  const go = useNavigate();
  const create = useCreateCourse();
  const submit = (values: DetailValues): void =>
    create.mutate(
      { ...values, title: values.title.trim(), unitId: unit.id },
      { onSuccess: ({ id }) => void go(schoolPaths.course(id), { replace: true }) },
    );
  return (
    <DetailFrame
      narrow
      title={t('newTitle')}
      text={t('newText')}
      back={{ label: t('title'), to: schoolPaths.courses }}
    >
      <Card>
        <Form<DetailValues>
          layout="vertical"
          initialValues={{ title: '', kind: 'series', stages: [], topics: [], transitions: [] }}
          onFinish={submit}
          disabled={create.isPending}
        >
          <DetailFields />
          {create.error && (
            <Note tone="danger" icon="alert" announce>
              {sentenceFor(create.error, t)}
            </Note>
          )}
          <div className={styles.formActs}>
            <Button type="primary" htmlType="submit" loading={create.isPending}>
              {t('create')}
            </Button>
          </div>
        </Form>
      </Card>
    </DetailFrame>
  );
}
