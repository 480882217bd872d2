import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button, LinkButton } from '@web/ui/button';
import { EmptyState } from '@web/ui/states';
import { paths } from './paths';

const reloaded = 'jiaxue.reloaded';

/** Without a network, or after a new version is put up, a page asks for files that do not come: one reload mends that. */
function isOldFile(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /dynamically imported module|module script|Importing a module/i.test(error.message)
  );
}

/** Milliseconds: a file that is still missing so soon after a reload will not come by another one. */
const soon = 10_000;
const triedJustNow = (): boolean => Date.now() - Number(sessionStorage.getItem(reloaded) ?? 0) < soon;

/**
 * Opens the page again once the server answers. Asked rather than believed: a browser says that the network is back
 * before anything comes through, and a reload just then would end on a page without its files.
 */
function useReloadOnceReachable(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let timer = 0;
    const left = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        await fetch('/api/health/live', { cache: 'no-store', signal: left.signal });
      } catch {
        if (!left.signal.aborted) timer = window.setTimeout(() => void ask(), 3000);
        return;
      }
      sessionStorage.setItem(reloaded, String(Date.now()));
      location.reload();
    };
    void ask();
    return () => {
      left.abort();
      window.clearTimeout(timer);
    };
  }, [wanted]);
}

export function BrokenPage(): ReactNode {
  const { t } = useTranslation();
  const error = useRouteError();
  const [waits] = useState(() => isOldFile(error) && !triedJustNow());
  useReloadOnceReachable(waits);
  // A page that was never opened before cannot come without a network: that is no fault of the page.
  if (waits) return <EmptyState whole icon="offline" title={t('away.title')} text={t('away.text')} />;
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <EmptyState whole icon="alert" title={t('broken.title')} text={t('broken.text')}>
      <Button look="primary" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </EmptyState>
  );
}

export function NotFoundPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState whole icon="search" title={t('notFound.title')} text={t('notFound.text')}>
      <LinkButton look="primary" to={paths.home}>
        {t('notFound.home')}
      </LinkButton>
    </EmptyState>
  );
}
