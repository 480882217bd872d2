import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Stack } from '../../frame/list-frame';
import styles from './activities.module.css';
import { ActivityFields } from './activity-fields';
import type { ActivityValues } from './activity-values.rule';
import { activityKey } from './use-activities';

interface ActivityFormProps {
  schoolId: string;
  /** Of an activity that is there already. */
  activityId?: string;
  first: ActivityValues;
  submit: string;
  busy: boolean;
  error: Error | null;
  onSubmit: (values: ActivityValues) => void;
}

/** Fills in an activity. What the server finds fault with stands beside its field; nothing typed is lost. */
export function ActivityForm(props: ActivityFormProps): ReactNode {
  const { schoolId, activityId, first, submit, busy, error, onSubmit } = props;
  const { t } = useTranslation('console/school/activities');
  const [form] = Form.useForm<ActivityValues>();
  useEffect(() => {
    if (!(error instanceof Problem)) return;
    form.setFields(
      error.errors.map(({ field, code, message }) => ({
        name: field as keyof ActivityValues,
        errors: [t([`codes:${code}.title`, 'form.needed'], { defaultValue: message })],
      })),
    );
  }, [error, form, t]);
  return (
    <Form<ActivityValues> form={form} layout="vertical" initialValues={first} onFinish={onSubmit}>
      <Stack>
        <ActivityFields schoolId={schoolId} />
        <Refusal error={error} activityId={activityId} />
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

function Refusal({ error, activityId }: { error: Error | null; activityId: string | undefined }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const cache = useQueryClient();
  if (!error) return null;
  const isConflict = error instanceof Problem && error.code === 'activity.changed-meanwhile';
  if (!isConflict || !activityId) {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    );
  }
  return (
    <Note tone="now" icon="alert" announce>
      <p>
        <strong>{t('conflict.title')}</strong>
      </p>
      <p>{t('conflict.text')}</p>
      <div className={styles.acts}>
        <Button href={location.href} target="_blank">
          {t('conflict.look')}
        </Button>
        <Button type="text" onClick={() => void cache.resetQueries({ queryKey: activityKey(activityId) })}>
          {t('conflict.theirs')}
        </Button>
      </div>
    </Note>
  );
}
