import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { PasswordField } from '@web/ui/field';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import styles from './account.module.css';
import { useChangePassword } from './use-account';

const shortest = 8;

export function PasswordForm(): ReactNode {
  const { t } = useTranslation('account');
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [asked, setAsked] = useState(false);
  const tooShort = next.length < shortest;
  const wrong = change.error instanceof Problem && change.error.code === 'account.wrong-password';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!current || tooShort || change.isPending) return;
    const done = (): void => {
      setCurrent('');
      setNext('');
      setAsked(false);
      say(t('account.changed'));
    };
    change.mutate({ current, next }, { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {change.error && !wrong && (
        <Note tone="danger" icon="alert" announce>
          {sentenceFor(change.error, t)}
        </Note>
      )}
      <PasswordField
        label={t('account.current')}
        autoComplete="current-password"
        value={current}
        onChange={(event) => setCurrent(event.target.value)}
        error={(asked && !current) || wrong ? t('account.wrongCurrent') : undefined}
      />
      <PasswordField
        label={t('account.next')}
        hint={t('account.nextHint')}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
        error={asked && tooShort ? t('account.tooShort') : undefined}
      />
      <Button type="submit" look="primary" busy={change.isPending}>
        {t('account.change')}
      </Button>
    </form>
  );
}
