import { Watching } from '@web/player/tracker';

let watching: { accountId: string; of: Watching } | null = null;

/** One line of reports for the account on this page; a change of account closes the other's. */
export function watchingOf(accountId: string): Watching {
  if (watching?.accountId !== accountId) {
    watching?.of.close();
    watching = { accountId, of: new Watching({ accountId }) };
  }
  return watching.of;
}
