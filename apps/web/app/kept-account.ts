const key = 'jiaxue.last-visitor';

/** Whose pages may be shown on this phone while nobody can be asked who is signed in; null: nobody's. */
export function keptAccount(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepAccount(accountId: string): void {
  try {
    localStorage.setItem(key, accountId);
  } catch {
    // Then the pages need the network.
  }
}

/** On signing out: what is kept stays for its owner and is shown to nobody else. */
export function forgetAccount(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
