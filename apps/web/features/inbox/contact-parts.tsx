import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { NoticeContactView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { TextField } from '@web/ui/field';
import { Card } from '@web/ui/page';
import { say } from '@web/ui/toast';
import styles from './inbox.module.css';
import { useContact } from './use-inbox';

/** An address, then the code that was sent there. */
export function EmailPart({ contact }: { contact: NoticeContactView }): ReactNode {
  const { t } = useTranslation('inbox');
  if (!contact.available) {
    return <p className={styles.soft}>{t('email.off')}</p>;
  }
  if (contact.state === 'connected') {
    return (
      <Card className={styles.contact}>
        <span>{t('email.connected', { address: contact.address })}</span>
        <End channel="email" />
      </Card>
    );
  }
  return (
    <Card className={styles.form}>
      <AddressForm />
      {contact.state === 'unproven' && <CodeForm address={contact.address ?? ''} />}
    </Card>
  );
}

function AddressForm(): ReactNode {
  const { t } = useTranslation('inbox');
  const act = useContact();
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.mutate({ act: 'email', email: email.trim() }, { onSuccess: () => say(t('email.codeSent')) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('email.address')}
        hint={t('email.hint')}
        type="email"
        autoComplete="email"
        maxLength={200}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={act.error ? sentenceFor(act.error, t) : undefined}
      />
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('email.send')}
        </Button>
      </div>
    </form>
  );
}

function CodeForm({ address }: { address: string }): ReactNode {
  const { t } = useTranslation('inbox');
  const act = useContact();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act.mutate({ act: 'code', code: code.trim() }, { onSuccess: () => say(t('email.done')) });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('email.code', { address })}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={act.error ? sentenceFor(act.error, t) : undefined}
      />
      <div>
        <Button type="submit" look="primary" busy={act.isPending}>
          {t('email.confirm')}
        </Button>
      </div>
    </form>
  );
}

/** Agreeing happens at WeChat, which sends the person back here with a code. */
export function WechatPart({ contact }: { contact: NoticeContactView }): ReactNode {
  const { t } = useTranslation('inbox');
  useReturnFromWechat();
  if (!contact.available) return null;
  return (
    <Card className={styles.contact}>
      <span>{t(contact.state === 'connected' ? 'wechat.connected' : 'wechat.text')}</span>
      {contact.state === 'connected' ? (
        <End channel="wechat" />
      ) : (
        contact.connectUrl && <a href={contact.connectUrl}>{t('wechat.connect')}</a>
      )}
    </Card>
  );
}

function useReturnFromWechat(): void {
  const { t } = useTranslation('inbox');
  const [search, setSearch] = useSearchParams();
  const { mutate } = useContact();
  const used = useRef(false);
  const [code, state] = [search.get('code'), search.get('state')];
  useEffect(() => {
    // A code works once, and effects may run twice.
    if (!code || !state || used.current) return;
    used.current = true;
    setSearch({}, { replace: true });
    mutate(
      { act: 'wechat', code, state },
      {
        onSuccess: () => say(t('wechat.done')),
        onError: (error) => say(sentenceFor(error, t), 'urgent'),
      },
    );
  }, [code, state, setSearch, mutate, t]);
}

function End({ channel }: { channel: 'email' | 'wechat' }): ReactNode {
  const { t } = useTranslation('inbox');
  const act = useContact();
  return (
    <Button
      busy={act.isPending}
      onClick={() =>
        act.mutate(
          { act: 'end', channel },
          {
            onSuccess: () => say(t(`${channel}.ended`)),
            onError: (error) => say(sentenceFor(error, t), 'urgent'),
          },
        )
      }
    >
      {t('end')}
    </Button>
  );
}
