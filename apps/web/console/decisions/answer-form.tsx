import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerdictDto } from '@web/api/generated';
import { FormModal } from '../frame/form-modal';
import type { PersonValues } from './person-fields';

/** `members` where three answer. */
type AnswerValues = VerdictDto & { members?: PersonValues[] };

/** Upheld or dismissed, with a reason the other side reads. */
export function AnswerForm({
  title,
  text,
  send,
  onDone,
  onClose,
  children,
}: {
  title: string;
  text: string;
  send: (values: AnswerValues) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('console/decisions');
  return (
    <FormModal<AnswerValues, unknown>
      title={title}
      ok={t('answer.ok')}
      send={send}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{text}</p>
      <Form.Item name="verdict" label={t('answer.verdict')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['DISMISSED', 'UPHELD'] as const).map((value) => ({
            value,
            label: t(`verdict.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="answer"
        label={t('answer.text')}
        extra={t('answer.hint')}
        rules={[{ required: true, min: 5, whitespace: true }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      {children}
    </FormModal>
  );
}
