import { Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  outreachAddSession,
  outreachChangeSession,
  type CommunitySessionBody,
  type CommunitySessionView,
} from '@web/api/generated';
import { FormModal } from '../../frame/form-modal';
import { instantOf, wallClock } from '../activities/wall-clock.rule';
import { useOwnStudios, useRefreshHelp } from './use-help';

/** Writes a session for a community down, before it or after it. */
export function SessionForm({
  schoolId,
  session,
  onClose,
}: {
  schoolId: string;
  session: CommunitySessionView | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/library');
  const refresh = useRefreshHelp();
  const send = async (values: CommunitySessionBody): Promise<void> => {
    const { startsAt, studioId = null, participants = null } = values;
    const body = { ...values, startsAt: instantOf(startsAt), studioId, participants };
    if (session) {
      const change = { ...body, revision: session.revision };
      await outreachChangeSession({ path: { id: session.id }, body: change });
    } else await outreachAddSession({ path: { id: schoolId }, body });
    await refresh();
  };
  return (
    <FormModal<CommunitySessionBody, void>
      title={t(session ? 'changeSession' : 'addSession')}
      ok={t('app:save')}
      {...(session && { initial: { ...session, startsAt: wallClock(session.startsAt) } })}
      send={send}
      onDone={onClose}
      onClose={onClose}
    >
      <Fields schoolId={schoolId} />
    </FormModal>
  );
}

function Fields({ schoolId }: { schoolId: string }): ReactNode {
  const { t } = useTranslation('console/school/library');
  const studios = useOwnStudios(schoolId);
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="title" label={t('sessionTitle')} rules={needed}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="community" label={t('community')} rules={needed}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="place" label={t('place')} rules={needed}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="startsAt" label={t('startsAt')} rules={needed}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="studioId" label={t('studio')} extra={t('studioHint')}>
        <Select allowClear options={studios.data ?? []} />
      </Form.Item>
      <Form.Item name="participants" label={t('participants')}>
        <InputNumber min={0} max={5000} precision={0} style={{ width: '12rem' }} />
      </Form.Item>
    </>
  );
}
