import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { useLeave } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Confirm } from '@web/ui/dialog';
import { PasswordField } from '@web/ui/field';
import { Section } from '@web/ui/page';
import { say } from '@web/ui/toast';
import { useErase } from './use-personal-data';

/** Asks once, with the password, because nothing brings the data back. */
export function EraseAccount(): ReactNode {
  const { t } = useTranslation('personal-data');
  const erase = useErase();
  const leave = useLeave();
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const wrong = erase.error instanceof Problem && [401, 403, 422].includes(erase.error.status);
  const close = (): void => {
    setAsking(false);
    setPassword('');
    erase.reset();
  };
  const confirm = (): void => {
    if (!password) return;
    erase.mutate(password, {
      onSuccess: () => {
        say(t('erase.done'));
        void leave();
      },
    });
  };
  return (
    <Section title={t('erase.title')}>
      <p>{t('erase.text')}</p>
      <div>
        <Button icon="trash" onClick={() => setAsking(true)}>
          {t('erase.button')}
        </Button>
      </div>
      <Confirm
        open={asking}
        onClose={close}
        title={t('erase.confirmTitle')}
        text={t('erase.confirmText')}
        confirm={t('erase.confirm')}
        danger
        busy={erase.isPending}
        onConfirm={confirm}
      >
        <PasswordField
          label={t('erase.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? t('erase.wrong') : erase.error ? sentenceFor(erase.error, t) : undefined}
        />
      </Confirm>
    </Section>
  );
}
