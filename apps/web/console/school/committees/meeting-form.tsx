import { Form, Input, InputNumber, Upload } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  committeeMeetingsAdd,
  committeeMeetingsChange,
  committeeMeetingsList,
  committeeMeetingsSetMinutes,
  type CommitteeDetailView,
  type MeetingView,
  type NewMeetingBody,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import type { Merge } from '../../frame/merge/changed-meanwhile';
import { findSaved } from '../../frame/merge/find-saved';
import { RichTextEditor } from '../courses/rich-text-editor';
import { useRefreshCommittees } from './use-committees';

interface Values extends Omit<NewMeetingBody, 'minutesHtml'> {
  minutesHtml: string;
  file?: { originFileObj?: File }[];
}

/** Writes a meeting down: day, agenda, who came, minutes as text or as a file. */
export function MeetingForm({
  committee,
  meeting,
  onClose,
}: {
  committee: CommitteeDetailView;
  meeting: MeetingView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const refresh = useRefreshCommittees();
  const send = async ({ file, ...body }: Values, revision: number): Promise<MeetingView> => {
    const saved = meeting
      ? await committeeMeetingsChange({
          path: { id: meeting.id },
          body: { ...body, revision },
        })
      : await committeeMeetingsAdd({ path: { id: committee.id }, body });
    const minutes = file?.[0]?.originFileObj;
    if (minutes) await committeeMeetingsSetMinutes({ path: { id: saved.id }, body: { file: minutes } });
    await refresh();
    return saved;
  };
  const merge: Merge<Values> = {
    fields: [
      { name: 'heldOn', label: t('meeting.day') },
      { name: 'agenda', label: t('meeting.agenda') },
      { name: 'attendance', label: t('meeting.attendance') },
      { name: 'minutesHtml', label: t('meeting.minutes') },
    ],
    read: async () => {
      const values = await findSaved(meeting?.id ?? '', (query) =>
        committeeMeetingsList({ path: { id: committee.id }, query }),
      );
      return values && { values, revision: values.revision };
    },
  };
  return (
    <FormModal<Values, MeetingView>
      title={t(meeting ? 'meeting.write' : 'meeting.add')}
      ok={t('app:save')}
      width={720}
      initial={meeting ?? { minutesHtml: '' }}
      merge={meeting ? { ...merge, revision: meeting.revision } : undefined}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      <Fields />
    </FormModal>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation('console/school/committees');
  const needed = { required: true, message: t('needed') };
  return (
    <>
      <Form.Item name="heldOn" label={t('meeting.day')} extra={t('meeting.dayHint')} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="agenda" label={t('meeting.agenda')} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="attendance" label={t('meeting.attendance')}>
        <InputNumber min={0} max={2000} precision={0} />
      </Form.Item>
      <Form.Item name="minutesHtml" label={t('meeting.minutes')}>
        <Minutes />
      </Form.Item>
      <Form.Item
        name="file"
        label={t('meeting.file')}
        valuePropName="fileList"
        getValueFromEvent={({ fileList }: { fileList: unknown[] }) => fileList}
      >
        <Upload accept=".pdf,image/*" maxCount={1} beforeUpload={() => false}>
          <span className="ant-btn ant-btn-default">{t('upload')}</span>
        </Upload>
      </Form.Item>
    </>
  );
}

/** The editor as a field of a form. */
function Minutes({ value = '', onChange }: { value?: string; onChange?: (html: string) => void }): ReactNode {
  const { t } = useTranslation('console/school/committees');
  return <RichTextEditor label={t('meeting.minutes')} html={value} onChange={(html) => onChange?.(html)} />;
}
