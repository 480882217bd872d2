import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import styles from './staff.module.css';

/** The password with which a new colleague signs in the first time: shown once, kept nowhere. */
export function OncePassword({
  name,
  password,
  onClose,
}: {
  name: string;
  password: string | null;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('console/school/staff');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(password ?? '');
      say(t('once.copied'));
    } catch {
      say(t('once.copyFailed'), 'urgent');
    }
  };
  return (
    <Modal
      open
      title={t('once.title', { name })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('once.noted')}
        </Button>
      }
    >
      {password === null ? (
        <p>{t('once.hasAccount')}</p>
      ) : (
        <div className={styles.once}>
          <p>{t('once.text')}</p>
          <p className={styles.secret}>{password}</p>
          <Button onClick={() => void copy()}>{t('once.copy')}</Button>
        </div>
      )}
    </Modal>
  );
}
