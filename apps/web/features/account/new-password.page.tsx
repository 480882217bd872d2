import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useMe, useSignOut } from '@web/app/session';
import { sentenceFor } from '@web/i18n/error-words';
import { Button } from '@web/ui/button';
import { Page } from '@web/ui/page';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { PasswordForm } from './password-form';
import { placeAfter } from './use-sign-in';

/** The one page that opens with a password somebody else has made. */
export function NewPasswordPage(): ReactNode {
  const { t } = useTranslation('account');
  const me = useMe();
  const [search] = useSearchParams();
  if (!me.passwordTemporary) return <Navigate to={placeAfter(search.get('next'), me)} replace />;
  return (
    <Page title={t('newPassword.title')} lead={t('newPassword.lead')} width="narrow">
      <Note icon="shield">{t('newPassword.why')}</Note>
      <PasswordForm />
      <Leave />
    </Page>
  );
}

function Leave(): ReactNode {
  const { t } = useTranslation('account');
  const signOut = useSignOut();
  const leave = (): void => {
    signOut().catch((error: unknown) => say(sentenceFor(error, t), 'urgent'));
  };
  return (
    <Button look="plain" icon="signOut" onClick={leave}>
      {t('signOut')}
    </Button>
  );
}
