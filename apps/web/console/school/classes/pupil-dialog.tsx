import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PupilView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import { useChildren, usePupilAct, type PupilAct } from './use-classes';

export type PupilQuestion = { act: 'add' } | { act: 'rename' | 'move' | 'leave'; pupil: PupilView };

interface Values {
  name?: string;
  classId?: string;
}

function asAct(question: PupilQuestion, { name = '', classId = '' }: Values): PupilAct {
  if (question.act === 'add') return { act: 'add', name: name.trim() };
  const { id } = question.pupil;
  if (question.act === 'leave') return { act: 'leave', id };
  return question.act === 'rename'
    ? { act: 'change', id, name: name.trim() }
    : { act: 'change', id, classId };
}

/** Adds, renames, moves or takes one pupil off the list; each asks once. */
export function PupilDialog({
  classId,
  gradeId,
  question,
  onClose,
}: {
  classId: string;
  gradeId: string | null;
  question: PupilQuestion;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const [form] = Form.useForm<Values>();
  const act = usePupilAct(classId);
  const name = question.act === 'add' ? '' : question.pupil.name;
  const send = (values: Values): void =>
    act.mutate(asAct(question, values), {
      onSuccess: () => {
        say(t(`pupil.done.${question.act}`, { name: name || values.name }));
        onClose();
      },
    });
  return (
    <Modal
      open
      title={t(`pupil.ask.${question.act}`, { name })}
      okText={t(`pupil.${question.act}`)}
      okButtonProps={{ danger: question.act === 'leave' }}
      cancelText={t('app:cancel')}
      confirmLoading={act.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" initialValues={{ name }} onFinish={send}>
        {question.act === 'leave' && <p>{t('pupil.leaveText')}</p>}
        {question.act === 'move' && <ClassField classId={classId} gradeId={gradeId} />}
        {(question.act === 'add' || question.act === 'rename') && (
          <Form.Item
            name="name"
            label={t('pupil.name')}
            extra={t('pupil.nameHint')}
            rules={[{ required: true, whitespace: true, message: t('pupil.nameNeeded') }]}
          >
            <Input maxLength={40} />
          </Form.Item>
        )}
        {act.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(act.error, t)}
          </Note>
        )}
      </Form>
    </Modal>
  );
}

function ClassField({ classId, gradeId }: { classId: string; gradeId: string | null }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const classes = useChildren(gradeId ?? classId).data ?? [];
  return (
    <Form.Item
      name="classId"
      label={t('pupil.moveTo')}
      rules={[{ required: true, message: t('pupil.moveNeeded') }]}
    >
      <Select
        options={classes
          .filter((each) => each.id !== classId)
          .map((each) => ({ value: each.id, label: each.name }))}
      />
    </Form.Item>
  );
}
