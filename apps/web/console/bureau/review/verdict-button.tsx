import { Button, Form, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import { bureauPaths } from '../bureau.paths';
import { useVerdict, type Verdict } from './use-review';

interface VerdictButtonProps {
  courseId: string;
  title: string;
  verdict: Verdict;
  /** The server would refuse: the course cannot be completed by anybody. */
  blocked?: boolean;
}

/** Asks once, in a sentence, for the words that go with the verdict. */
export function VerdictButton({ courseId, title, verdict, blocked }: VerdictButtonProps): ReactNode {
  const { t } = useTranslation('console/bureau/review');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ note?: string }>();
  const give = useVerdict(courseId, verdict);
  const go = useNavigate();
  const send = ({ note = '' }: { note?: string }): void =>
    give.mutate(note.trim(), {
      onSuccess: () => {
        say(t(`${verdict}.done`, { title }));
        void go(bureauPaths.review);
      },
    });
  return (
    <>
      <Button
        type={verdict === 'publish' ? 'primary' : 'default'}
        disabled={blocked}
        onClick={() => setOpen(true)}
      >
        {t(`${verdict}.button`)}
      </Button>
      <Modal
        open={open}
        title={t(`${verdict}.title`, { title })}
        okText={t(`${verdict}.button`)}
        confirmLoading={give.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t(`${verdict}.text`)}</p>
        <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={send}>
          <Form.Item
            name="note"
            label={t(`${verdict}.note`)}
            rules={[
              { required: verdict === 'return', whitespace: true, message: t('noteNeeded') },
              { max: 1000 },
            ]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
          </Form.Item>
        </Form>
        {give.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(give.error, t)}
          </Note>
        )}
      </Modal>
    </>
  );
}
