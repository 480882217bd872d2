import { Form, Input, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import { useAddUnit } from './use-classes';

interface Values {
  name: string;
  gradeLevel?: number;
}

export function AddUnit({
  parentId,
  kind,
  onClose,
}: {
  parentId: string;
  kind: 'grade' | 'class';
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [form] = Form.useForm<Values>();
  const add = useAddUnit();
  const send = (values: Values): void =>
    add.mutate(
      { ...values, name: values.name.trim(), parentId, kind },
      {
        onSuccess: ({ name }) => {
          say(t('added', { name }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t(kind === 'grade' ? 'addGrade' : 'addClass')}
      okText={t('add')}
      cancelText={t('app:cancel')}
      confirmLoading={add.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={send}>
        <Form.Item
          name="name"
          label={t(`field.${kind}`)}
          rules={[{ required: true, whitespace: true, message: t('field.nameNeeded') }]}
        >
          <Input maxLength={40} placeholder={t(`field.${kind}Example`)} />
        </Form.Item>
        {kind === 'grade' && (
          <Form.Item
            name="gradeLevel"
            label={t('field.level')}
            extra={t('field.levelHint')}
            rules={[{ required: true, message: t('field.levelNeeded') }]}
          >
            <InputNumber min={-3} max={12} precision={0} />
          </Form.Item>
        )}
        {add.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(add.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}
