import type { KeyValueStore } from './report-store';

/**
 * The session this tab opened last for the account. It gives way to the next one also where the city refuses a second
 * player; the tab's own storage keeps it, because a page loaded again is still the same player.
 */
export class OwnSession {
  private last: string | undefined;
  private readonly key: string;

  constructor(
    private readonly tab: KeyValueStore | null,
    accountId: string,
  ) {
    this.key = `jiaxue.player.${accountId}`;
    try {
      this.last = tab?.getItem(this.key) ?? undefined;
    } catch {
      // Memory must do.
    }
  }

  get id(): string | undefined {
    return this.last;
  }

  remember(id: string): void {
    this.last = id;
    try {
      this.tab?.setItem(this.key, id);
    } catch {
      // Memory must do.
    }
  }
}
