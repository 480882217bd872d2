import type { Report } from './play-session';

export interface KeptReport extends Report {
  /** Once tried it may have arrived: its content stays as it is, so that its seq means one thing. */
  tried: boolean;
}

export interface KeptSession {
  sessionId: string;
  /** Milliseconds since 1970 of the last change. */
  at: number;
  reports: KeptReport[];
}

/** The part of Storage that is used. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefixOf = (accountId: string): string => `jiaxue.watching.${accountId}.`;

/** Whether reports of the account wait on this phone: cheap enough for every page to ask. */
export function isParked(accountId: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(prefixOf(accountId)));
  } catch {
    return false;
  }
}

const keepMs = 7 * 24 * 3600 * 1000;

/**
 * Unsent reports, under the account's id and one key a session: the next user of the phone never finds
 * them, and two tabs do not write over each other. A full or forbidden storage loses only the parking.
 */
export class ReportStore {
  private readonly prefix: string;
  private works = false;

  constructor(
    private readonly storage: KeyValueStore | null,
    accountId: string,
    private readonly now: () => number = Date.now,
  ) {
    this.prefix = prefixOf(accountId);
  }

  keep(sessionId: string, reports: KeptReport[]): void {
    try {
      this.works = this.storage !== null;
      if (reports.length === 0) this.storage?.removeItem(this.prefix + sessionId);
      else
        this.storage?.setItem(
          this.prefix + sessionId,
          JSON.stringify({ sessionId, at: this.now(), reports }),
        );
    } catch {
      this.works = false;
      // Storage is a second rope: reports are still in memory.
    }
  }

  /** Whether nobody else of this browser has tried the report since it was kept; a storage that keeps nothing knows of nobody. */
  untried(sessionId: string, seq: number): boolean {
    if (!this.works) return true;
    const kept = this.read(this.prefix + sessionId)?.reports.find((report) => report.seq === seq);
    return kept?.tried === false;
  }

  /** All sessions of the account with unsent reports, oldest first; those older than a week are dropped. */
  all(): KeptSession[] {
    const kept: KeptSession[] = [];
    for (const key of this.keys()) {
      const session = this.read(key);
      if (session && this.now() - session.at < keepMs) kept.push(session);
      else this.storage?.removeItem(key);
    }
    return kept.sort((a, b) => a.at - b.at);
  }

  private keys(): string[] {
    const { storage } = this;
    const all = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    return all.filter((key) => key.startsWith(this.prefix));
  }

  private read(key: string): KeptSession | null {
    try {
      const kept = JSON.parse(this.storage?.getItem(key) ?? 'null') as KeptSession | null;
      return kept && Array.isArray(kept.reports) && typeof kept.sessionId === 'string' ? kept : null;
    } catch {
      return null;
    }
  }
}
