import { useEffect } from 'react';
import { hasWaiting } from './phone/waiting-flag';

/** What a visit left unsent goes out at the account's next page, whichever that is. */
export function useParkedFindings(accountId: string | undefined): void {
  useEffect(() => {
    if (!accountId || !hasWaiting(accountId)) return;
    // What fails here stays on the phone for the next page.
    import('./phone/outbox').then(
      ({ outboxOf }) => outboxOf(accountId).wake(),
      () => undefined,
    );
  }, [accountId]);
}
