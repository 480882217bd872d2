import { useMutation } from '@tanstack/react-query';
import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';

/** A dialog with one form: faults of the server are said at their fields, and what was written stays. */
export function FormModal<Values extends object, Done>({
  title,
  ok,
  initial,
  send,
  onDone,
  onClose,
  width,
  children,
}: {
  title: string;
  ok: string;
  initial?: Partial<Values>;
  send: (values: Values) => Promise<Done>;
  onDone: (done: Done) => void;
  onClose: () => void;
  width?: number;
  children: ReactNode | ((form: FormInstance<Values>) => ReactNode);
}): ReactNode {
  const { t } = useTranslation('console');
  const [form] = Form.useForm<Values>();
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => {
      if (!(error instanceof Problem)) return;
      const faults = error.errors.map(({ field, code }) => ({
        name: field.split('.'),
        errors: [t([`codes:${code}.title`, 'errors:http.400.title'])],
      }));
      form.setFields(faults as unknown as Parameters<typeof form.setFields>[0]);
    },
  });
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
        onFinish={(values) => sending.mutate(values)}
      >
        {typeof children === 'function' ? children(form) : children}
        {sending.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(sending.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}
