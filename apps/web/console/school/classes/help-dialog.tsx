import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords } from '@web/i18n/format';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import styles from './classes.module.css';
import { useHelp } from './use-class-acts';

/** A guardian of a pupil who has forgotten the password. */
export interface Forgetful {
  pupilId: string;
  personId: string;
  name: string;
}

/** Asks once, then shows the one-time password this one time. */
export function HelpDialog({ guardian, onClose }: { guardian: Forgetful; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const help = useHelp();
  const { name, pupilId, personId } = guardian;
  if (help.data) return <Shown made={help.data} name={name} onClose={onClose} />;
  return (
    <Modal
      open
      title={t('help.ask', { name })}
      okText={t('help.make')}
      cancelText={t('app:cancel')}
      confirmLoading={help.isPending}
      onOk={() => help.mutate({ id: pupilId, personId })}
      onCancel={onClose}
    >
      <p>{t('help.text')}</p>
      {help.error && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(help.error, t)}
        </Note>
      )}
    </Modal>
  );
}

function Shown({
  made,
  name,
  onClose,
}: {
  made: ActivationView;
  name: string;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.activationPassword);
      say(t('help.copied'));
    } catch {
      say(t('invite.copyFailed'), 'urgent');
    }
  };
  return (
    <Modal
      open
      title={t('help.title', { name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('help.noted')}
        </Button>
      }
    >
      <p>{t('help.once', { day: dayWords(made.expiresAt) })}</p>
      <p className={styles.secret}>{made.activationPassword}</p>
      <Button onClick={() => void copy()}>{t('help.copy')}</Button>
    </Modal>
  );
}
