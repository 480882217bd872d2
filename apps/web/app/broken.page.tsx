import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button, LinkButton } from '@web/ui/button';
import { EmptyState } from '@web/ui/states';
import { paths } from './paths';

const reloaded = 'jiaxue.reloaded';

/** After a new version is put up, pages opened before it ask for files that are gone: one reload mends that. */
function isOldFile(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script|Importing a module/i.test(error.message)
  );
}

export function BrokenPage(): ReactNode {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    if (isOldFile(error) && navigator.onLine && !sessionStorage.getItem(reloaded)) {
      sessionStorage.setItem(reloaded, '1');
      location.reload();
    }
  }, [error]);
  useEffect(() => {
    const again = (): void => location.reload();
    if (isOldFile(error)) window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [error]);
  // A page that was never opened before cannot come without a network: that is no fault of the page.
  if (isOldFile(error) && !navigator.onLine) {
    return <EmptyState icon="offline" title={t('away.title')} text={t('away.text')} />;
  }
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <EmptyState icon="alert" title={t('broken.title')} text={t('broken.text')}>
      <Button look="primary" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </EmptyState>
  );
}

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState icon="search" title={t('notFound.title')} text={t('notFound.text')}>
      <LinkButton look="primary" to={paths.home}>
        {t('notFound.home')}
      </LinkButton>
    </EmptyState>
  );
}
