import { useEffect } from 'react';
import { isParked } from '@web/player/tracker/report-store';

/** What a killed page could not send goes out at the account's next visit, whichever page that begins with. */
export function useParkedReports(accountId: string | undefined): void {
  useEffect(() => {
    if (!accountId || !isParked(accountId)) return;
    // What fails here stays parked for the next page.
    import('./watching-of').then(
      ({ watchingOf }) => watchingOf(accountId).wake(),
      () => undefined,
    );
  }, [accountId]);
}
