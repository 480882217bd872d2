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
