const flagOf = (account: string): string => `jiaxue.site-visits.waiting.${account}`;

/** Whether something of the account waits on this phone: cheap enough for every page to ask. */
export function hasWaiting(account: string): boolean {
  try {
    return localStorage.getItem(flagOf(account)) !== null;
  } catch {
    return false;
  }
}

export function flagWaiting(account: string, waits: boolean): void {
  try {
    if (waits) localStorage.setItem(flagOf(account), '1');
    else localStorage.removeItem(flagOf(account));
  } catch {
    // Then only the pages of visits send what waits.
  }
}
