import { useMutation } from '@tanstack/react-query';
import { Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { Modal } from './overlay';
import { ChangedMeanwhile, isChangedMeanwhile, type Merge } from './merge/changed-meanwhile';

interface FormModalProps<Values, Done> {
  title: string;
  ok: string;
  initial?: Partial<Values>;
  /** Of something that others may change too: its revision, and how theirs is read and shown beside one's own. */
  merge?: (Merge<Values> & { revision: number }) | undefined;
  /** `revision`: the one the form was opened with, or that of what it has been merged with. */
  send: (values: Values, revision: number) => Promise<Done>;
  onDone: (done: Done) => void;
  onClose: () => void;
  width?: number;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}

/** A dialog with one form: faults of the server are said at their fields, and what was written stays. */
export function FormModal<Values extends object, Done>(props: FormModalProps<Values, Done>): ReactNode {
  const { title, ok, initial, merge, send, onDone, onClose, width, children } = props;
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Values>();
  // As it was opened: what is fetched anew behind the form must not pass for what its writer has seen.
  const [opened] = useState({ base: initial ?? {}, revision: merge?.revision ?? 0 });
  const sending = useMutation({
    mutationFn: ({ values, revision }: { values: Values; revision: number }) => send(values, revision),
    onSuccess: onDone,
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      const faults = error.errors.map(({ field, code }) => ({
        name: field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
        errors: [t([`codes:${code}.title`, 'errors:http.400.title'])],
      }));
      form.setFields(faults as unknown as Parameters<typeof form.setFields>[0]);
    },
  });
  const { error, variables } = sending;
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={t('app:cancel')}
      confirmLoading={sending.isPending}
      onOk={form.submit}
      onCancel={onClose}
      {...(width && { width })}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        {...(initial && { initialValues: initial })}
        onFinish={(values) => sending.mutate({ values, revision: opened.revision })}
      >
        {typeof children === 'function' ? children(form) : children}
        {error && merge && variables && isChangedMeanwhile(error) && (
          <ChangedMeanwhile<Values>
            {...merge}
            base={opened.base}
            mine={variables.values}
            attempt={sending.submittedAt}
            busy={sending.isPending}
            onSave={(merged, revision) => {
              form.setFieldsValue(merged);
              sending.mutate({ values: merged, revision });
            }}
          />
        )}
        {error && !(merge && isChangedMeanwhile(error)) && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}
