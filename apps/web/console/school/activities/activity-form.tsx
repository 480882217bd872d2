import { Button, Form, type FormInstance } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Stack } from '../../frame/list-frame';
import { ChangedMeanwhile, isChangedMeanwhile, type Saved } from '../../frame/merge/changed-meanwhile';
import { UnsavedGuard } from '../../frame/unsaved-guard';
import { useTouched } from '../../frame/use-touched';
import styles from './activities.module.css';
import { ActivityFields } from './activity-fields';
import type { ActivityValues } from './activity-values.rule';
import { useMergeFields } from './use-merge-fields';

interface ActivityFormProps {
  schoolId: string;
  /** Of an activity that is there already. */
  meanwhile?: Meanwhile;
  first: ActivityValues;
  submit: string;
  busy: boolean;
  error: Error | null;
  onSubmit: (values: ActivityValues) => void;
}

/** Fills in an activity. What the server finds fault with stands beside its field; nothing typed is lost. */
export function ActivityForm(props: ActivityFormProps): ReactNode {
  const { schoolId, first, submit, busy, error, onSubmit } = props;
  const { t } = useTranslation('console/school/activities');
  const [form] = Form.useForm<ActivityValues>();
  const [touched, touch] = useTouched({ busy, failed: error !== null });
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
    <Form<ActivityValues>
      form={form}
      layout="vertical"
      initialValues={first}
      onValuesChange={touch}
      onFinish={onSubmit}
    >
      <UnsavedGuard inParts dirty={touched} />
      <Stack>
        <ActivityFields schoolId={schoolId} />
        <Refusal props={props} form={form} />
        <div className={styles.acts}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {submit}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}

/** What may be asked of a form whose activity somebody else has saved meanwhile. */
interface Meanwhile {
  attempt: number;
  read: () => Promise<Saved<ActivityValues>>;
  onMerged: (values: ActivityValues, version: number) => void;
}

function Refusal({
  props: { error, meanwhile, first, schoolId, busy },
  form,
}: {
  props: ActivityFormProps;
  form: FormInstance<ActivityValues>;
}): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const fields = useMergeFields(schoolId);
  if (!error) return null;
  if (!isChangedMeanwhile(error) || !meanwhile) {
    return (
      <Note tone="danger" icon="alert" announce>
        {sentenceFor(error, t)}
      </Note>
    );
  }
  return (
    <ChangedMeanwhile<ActivityValues>
      fields={fields}
      read={meanwhile.read}
      base={first}
      mine={form.getFieldsValue()}
      attempt={meanwhile.attempt}
      busy={busy}
      onSave={(merged, version) => {
        form.setFieldsValue(merged);
        meanwhile.onMerged(merged, version);
      }}
    />
  );
}
