import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Problem } from '@web/api/problem';
import { paths } from '@web/app/paths';
import { sentenceFor } from '@web/i18n/error-words';
import { Bookshelf } from '@web/ui/bookshelf';
import { Button } from '@web/ui/button';
import { PasswordField, TextField } from '@web/ui/field';
import { PageTitle } from '@web/ui/page';
import { Note } from '@web/ui/states';
import styles from './sign-in.module.css';
import { useSignIn } from './use-sign-in';

export function SignInPage(): ReactNode {
  const { t } = useTranslation('account');
  return (
    <div className={styles.page}>
      <div className={styles.welcome}>
        <Bookshelf className={styles.shelf} />
        <p className={styles.headline}>{t('signIn.headline')}</p>
        <p className={styles.lead}>{t('signIn.lead')}</p>
      </div>
      <SignInForm />
    </div>
  );
}

function SignInForm(): ReactNode {
  const { t } = useTranslation('account');
  const signIn = useSignIn();
  const [search] = useSearchParams();
  const [phone, setPhone] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (phone && password && !signIn.isPending)
      signIn.mutate({ phone: phone.replaceAll(/[\s-]/g, ''), password });
  };
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PageTitle>{t('signIn.title')}</PageTitle>
      {signIn.error && (
        <Note tone="danger" icon="alert" announce>
          {wrong ? t('signIn.wrong') : sentenceFor(signIn.error, t)}
        </Note>
      )}
      <TextField
        label={t('signIn.phone')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="username"
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
        error={asked && !phone ? t('signIn.missingPhone') : undefined}
      />
      <PasswordField
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={asked && !password ? t('signIn.missingPassword') : undefined}
      />
      <Button type="submit" look="primary" size="large" wide busy={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      <div className={styles.foot}>
        <Link to={paths.join(search.get('code') ?? undefined)}>{t('signIn.join')}</Link>
        <p>{t('signIn.forgot')}</p>
        <Link to={paths.publicity}>{t('signIn.publicity')}</Link>
      </div>
    </form>
  );
}
