const prefix = 'jiaxue.draft.';

const keyOf = (accountId: string, place: string): string => `${prefix}${accountId}.${place}`;

/** What the account has written at a place and not sent; null: nothing. The tab keeps it, also one that the phone has put away. */
export function keptDraft(accountId: string, place: string): string | null {
  try {
    return sessionStorage.getItem(keyOf(accountId, place));
  } catch {
    return null;
  }
}

/** Keeps what is written at a place; null forgets it. */
export function keepDraft(accountId: string, place: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(keyOf(accountId, place));
    else sessionStorage.setItem(keyOf(accountId, place), text);
  } catch {
    // Then the page alone holds it.
  }
}

/** On signing out: the next one on this phone finds nothing. */
export function forgetDrafts(): void {
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(prefix))
      .forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // Nothing was kept.
  }
}
