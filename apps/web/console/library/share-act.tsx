import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseShareView, ShareStepName } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../frame/overlay';
import { useShareStep } from './use-library';

/** One step with a word to it; nothing happens without being asked once. */
export function ShareAct({ step, share }: { step: ShareStepName; share: CourseShareView }): ReactNode {
  const { t } = useTranslation('console/library');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note?: string }>();
  const act = useShareStep(step);
  const { title } = share;
  const send = ({ note = '' }: { note?: string }): void =>
    act.mutate(
      { share, note: note.trim() },
      {
        onSuccess: () => {
          say(t(`step.${step}.done`, { title }));
          setOpen(false);
        },
      },
    );
  return (
    <>
      <Button
        size="small"
        type={step === 'accept' ? 'primary' : 'text'}
        aria-label={`${t(`step.${step}.button`)} ${title}`}
        onClick={() => setOpen(true)}
      >
        {t(`step.${step}.button`)}
      </Button>
      <Modal
        open={open}
        title={t(`step.${step}.title`, { title })}
        okText={t(`step.${step}.button`)}
        cancelText={t('app:cancel')}
        confirmLoading={act.isPending}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t(`step.${step}.text`)}</p>
        <Form form={form} layout="vertical" preserve={false} onFinish={send}>
          <Form.Item
            name="note"
            label={t('note')}
            rules={[{ required: step === 'return', whitespace: true, message: t('noteNeeded') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </Form>
        {act.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(act.error, t)}
          </Note>
        )}
      </Modal>
    </>
  );
}
