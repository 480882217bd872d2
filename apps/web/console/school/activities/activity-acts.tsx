import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ActivityView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import { schoolPaths } from '../school.paths';
import { useCallOff, useCopy, usePlainStep, type PlainStep } from './use-activities';

/** What may be done with it now; the server says so. */
export function ActivityActs({ activity }: { activity: ActivityView }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const { id, version, may } = activity;
  const step = usePlainStep(id);
  const [cancelling, setCancelling] = useState(false);
  const go = (name: PlainStep): void =>
    step.mutate(
      { step: name, version },
      {
        onSuccess: () => say(t(`done.${name}`)),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  return (
    <>
      {may.includes('show-code') && (
        <Link to={schoolPaths.checkInScreen(id)}>
          <Button type={activity.state === 'PUBLISHED' ? 'primary' : 'default'} tabIndex={-1}>
            {t('act.screen')}
          </Button>
        </Link>
      )}
      {may.includes('publish') && (
        <Button type="primary" loading={step.isPending} onClick={() => go('publish')}>
          {t('act.publish')}
        </Button>
      )}
      {may.includes('restore') && <Button onClick={() => go('restore')}>{t('act.restore')}</Button>}
      {may.includes('archive') && <Button onClick={() => go('archive')}>{t('act.archive')}</Button>}
      {may.includes('copy') && <Copy id={id} />}
      {may.includes('cancel') && <Button onClick={() => setCancelling(true)}>{t('act.cancel')}</Button>}
      {cancelling && <CallOff activity={activity} onClose={() => setCancelling(false)} />}
    </>
  );
}

/** One click leads to the draft of the same activity, weeks or a year later. */
function Copy({ id }: { id: string }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const go = useNavigate();
  const copy = useCopy(id);
  const make = (): void =>
    copy.mutate(undefined, {
      onSuccess: (draft) => {
        say(t('done.copy'));
        void go(schoolPaths.activity(draft.id));
      },
      onError: (error) => say(sentenceFor(error, t), 'urgent'),
    });
  return (
    <Button loading={copy.isPending} onClick={make}>
      {t('act.copy')}
    </Button>
  );
}

function CallOff({ activity, onClose }: { activity: ActivityView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/activities');
  const [reason, setReason] = useState('');
  const callOff = useCallOff(activity.id);
  const send = (): void =>
    callOff.mutate(
      { version: activity.version, reason },
      {
        onSuccess: () => {
          say(t('done.cancel'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('cancelTitle')}
      okText={t('act.cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2 }}
      cancelText={t('app:back')}
      confirmLoading={callOff.isPending}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t('cancelText')}</p>
      <Input.TextArea
        aria-label={t('cancelReason')}
        placeholder={t('cancelReason')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {callOff.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(callOff.error, t)}
        </Note>
      )}
    </Modal>
  );
}
