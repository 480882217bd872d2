import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Problem } from '@web/api/problem';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { paths } from './paths';

/** Why something was not done, above the button that was to do it; where the session is over, also the way back to here. */
export function RefusedNote({ error }: { error: Error | null }): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  if (!error) return null;
  const signedOut = error instanceof Problem && error.status === 401;
  return (
    <Note tone={signedOut ? 'now' : 'danger'} icon="alert" announce>
      <p>{sentenceFor(error, t)}</p>
      {signedOut && <Link to={paths.signIn(pathname + search)}>{t('signInAgain')}</Link>}
    </Note>
  );
}
