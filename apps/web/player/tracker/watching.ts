import type { Clip, PlaySession, Range, ReportAnswer, UnsentReport } from './play-session';
import { OwnSession } from './own-session';
import { PlaybackTracker, type MediaSource, type PageSource } from './playback-tracker';
import { ReportLine } from './report-line';
import { ReportStore, type KeyValueStore } from './report-store';
import { fetchTransport, type Transport } from './report-transport';
import { within } from './within';

export interface SittingEvents {
  /** The server's new figures, and the ranges they answer. */
  onProgress?: (answer: ReportAnswer, sent: Range[]) => void;
  /** Parts that did not count, to be said kindly. */
  onClipped?: (clipped: Clip[]) => void;
  /** Another player of the account was opened: this one counts no more. */
  onSuperseded?: () => void;
  /** Nobody is signed in any more; what was watched is kept until its owner is. */
  onSignedOut?: () => void;
  /** True while the figures cannot be saved (nothing is lost), false when they can again. */
  onTrouble?: (troubled: boolean) => void;
}

/** One lecture in one player. */
export interface Sitting {
  /** Reports what was played so far. */
  report(): void;
  /** Ends the sitting; resolves when its last report is saved, or parked because saving takes too long. */
  stop(): Promise<void>;
}

export interface WatchingOptions {
  /** The signed-in person's id: unsent ranges are kept under it. */
  accountId: string;
  transport?: Transport;
  storage?: KeyValueStore | null;
  /** Of this tab alone: keeps which session is its own. */
  tab?: KeyValueStore | null;
  page?: PageSource;
  /** Gets `pagehide` and `online`. */
  window?: EventTarget;
  /** Milliseconds that only grow. */
  clock?: () => number;
}

/** Opens a player that replaces the former session of this one. */
type OpenPlayer<S extends PlaySession> = (unsent: UnsentReport[], formerId?: string) => Promise<S>;

/** How long leaving a lecture waits for its last report. */
const settleMs = 3_000;

/** Everybody's network comes back at once; the reports need not. */
const onlineWithinMs = 3_000;

/** Watching of one signed-in account: one line of reports, at most one sitting. */
export class Watching {
  private readonly line: ReportLine;
  private readonly own: OwnSession;
  private readonly page: PageSource;
  private readonly window: EventTarget;
  private readonly clock: () => number;
  private opening: Promise<void> = Promise.resolve();
  private current: { sessionId: string; events: SittingEvents; sitting: Sitting } | null = null;

  constructor(options: WatchingOptions) {
    this.page = options.page ?? document;
    this.window = options.window ?? window;
    this.clock = options.clock ?? (() => performance.now());
    const store = new ReportStore(
      options.storage === undefined ? storageOfPage('localStorage') : options.storage,
      options.accountId,
    );
    const tab = options.tab === undefined ? storageOfPage('sessionStorage') : options.tab;
    this.own = new OwnSession(tab, options.accountId);
    this.line = new ReportLine(store, options.transport ?? fetchTransport(), {
      onSaved: (sessionId, answer, sent) => this.saved(sessionId, answer, sent),
      onSuperseded: (sessionId) => this.superseded(sessionId),
      onSignedOut: () => this.current?.events.onSignedOut?.(),
      onTrouble: (troubled) => this.current?.events.onTrouble?.(troubled),
    });
    this.window.addEventListener('online', this.online);
  }

  /**
   * Opens a session. That closes the account's other one, and a closed session takes no reports: what could not be sent
   * goes along with the opening ("next" pressed before the save, a server that takes no reports just now). So does the
   * name of this player's own former session, which is not somebody watching elsewhere.
   */
  async begin<S extends PlaySession>(open: OpenPlayer<S>): Promise<S> {
    this.line.resume();
    await this.current?.sitting.stop();
    // "Next" twice in a hurry: what the second one replaces is what is just being opened.
    const opening = within(settleMs, this.opening).then(() => this.open(open));
    this.opening = opening.then(noted, noted);
    return opening;
  }

  /** Feeds reports from a media element until stopped. */
  attach(media: MediaSource, session: PlaySession, events: SittingEvents = {}): Sitting {
    const tracker = new PlaybackTracker(
      media,
      this.page,
      { onBreak: (leaving) => report(leaving) },
      this.clock,
    );
    const report = (leaving = false) => {
      const ranges = tracker.take();
      if (ranges.length > 0) {
        const { position, rate } = tracker;
        // The tracker only counts what was seen on a visible page.
        this.line.add(session.id, { ranges, position, rate, visible: true });
      }
      if (leaving) this.line.leave();
    };
    const leave = () => report(true);
    const every = setInterval(() => report(), session.reportEverySeconds * 1000);
    this.window.addEventListener('pagehide', leave);
    const end = () => {
      clearInterval(every);
      this.window.removeEventListener('pagehide', leave);
      tracker.stop();
    };
    const sitting: Sitting = {
      report: () => report(),
      stop: async () => {
        end();
        report();
        if (this.current?.sitting === sitting) await this.line.settle(settleMs);
        if (this.current?.sitting === sitting) this.current = null;
      },
    };
    this.current = { sessionId: session.id, events, sitting };
    return sitting;
  }

  /** The owner has signed in again: sends what waits. */
  wake(): void {
    this.line.wake();
  }

  /** Signing out: nothing is sent any more, what waits stays for its owner. */
  close(): void {
    void this.current?.sitting.stop();
    this.line.close();
    this.window.removeEventListener('online', this.online);
  }

  private async open<S extends PlaySession>(open: OpenPlayer<S>): Promise<S> {
    const unsent = this.line.unsent();
    const session = await open(unsent, this.own.id);
    this.own.remember(session.id);
    this.line.wentAlong(unsent);
    return session;
  }

  private readonly online = (): void => this.line.wake(onlineWithinMs);

  private saved(sessionId: string, answer: ReportAnswer, sent: Range[]): void {
    if (this.current?.sessionId !== sessionId) return;
    this.current.events.onProgress?.(answer, sent);
    if (answer.clipped.length > 0) this.current.events.onClipped?.(answer.clipped);
  }

  private superseded(sessionId: string): void {
    if (this.current?.sessionId !== sessionId) return;
    const { events, sitting } = this.current;
    this.current = null;
    void sitting.stop();
    events.onSuperseded?.();
  }
}

const noted = (): void => undefined;

function storageOfPage(name: 'localStorage' | 'sessionStorage'): KeyValueStore | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}
