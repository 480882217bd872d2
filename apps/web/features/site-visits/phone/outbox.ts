import type { OwnSiteVisitView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { nextToSend, type Made } from './pending.rule';
import { PhoneStore } from './phone-store';
import { sendActs, sendPhoto } from './send';

const firstWaitMs = 2_000;
const longestWaitMs = 60_000;
const mostAtOnce = 50;
/** A text counts as being typed for so long after its last letter. */
const typingMs = 1_500;

export interface OutboxState {
  /** All that lies on this phone and is not confirmed, in order; refused ones among them. */
  made: readonly Made[];
  sending: boolean;
  /** 0–1 of the photo on its way. */
  share: number | null;
  /** Why nothing goes out at the moment. */
  trouble: 'network' | 'signed-out' | null;
}

/** Refusals that another try would not change. */
const isFinal = (error: unknown): error is Problem =>
  error instanceof Problem &&
  error.status >= 400 &&
  error.status < 500 &&
  ![401, 408, 429].includes(error.status);

/**
 * The line of what was made on visits: on the phone first, then to the server, in order, one request at a time. What is not confirmed
 * stays; what the server refuses is put aside with its reason, never dropped.
 */
export class Outbox {
  readonly store: PhoneStore;
  private state: OutboxState = { made: [], sending: false, share: null, trouble: null };
  private readonly listeners = new Set<() => void>();
  private readonly visitListeners = new Set<(visit: OwnSiteVisitView) => void>();
  private readonly others: BroadcastChannel | null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private most = mostAtOnce;

  constructor(account: string) {
    this.store = new PhoneStore(account);
    this.others = 'BroadcastChannel' in window ? new BroadcastChannel(`jiaxue.site-visits.${account}`) : null;
    this.others?.addEventListener('message', () => void this.read());
    window.addEventListener('online', () => this.wake());
    void this.read().then(() => this.wake());
  }

  readonly snapshot = (): OutboxState => this.state;

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** Hears a visit as the server has it now. */
  readonly onVisit = (heard: (visit: OwnSiteVisitView) => void): (() => void) => {
    this.visitListeners.add(heard);
    return () => this.visitListeners.delete(heard);
  };

  /** Resolves when it lies on the phone. @throws when the phone cannot keep it */
  async keep(made: Made): Promise<void> {
    await this.store.add(made);
    await this.read();
    this.others?.postMessage('made');
    if (this.timer === null || this.state.trouble === null) this.wake();
  }

  /** The visitor has read why something was refused. */
  async dismiss(number: number): Promise<void> {
    await this.store.drop([number]);
    await this.read();
  }

  /** Takes a photo back that has never left the phone; false where it may have. */
  async takeBack(photoId: string): Promise<boolean> {
    const photo = this.state.made.find(({ id, kind }) => kind === 'photo' && id === photoId);
    if (photo?.n === undefined || photo.tried) return false;
    await this.store.drop([photo.n]);
    await this.read();
    return true;
  }

  /** Tries again now. */
  wake(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.running ??= this.flow().finally(() => {
      this.running = null;
    });
  }

  private async flow(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      this.tell({ sending: true });
      try {
        await this.send(batch);
        this.failures = 0;
        this.tell({ trouble: null });
      } catch (error) {
        if (!(await this.settle(error, batch))) break;
      }
      await this.read();
      this.others?.postMessage('sent');
    }
    this.tell({ sending: false, share: null });
    this.rest();
  }

  private next(): Made[] {
    const typedSince = Date.now() - typingMs;
    return nextToSend(
      this.state.made,
      this.most,
      ({ kind, tried, madeAt }) => kind === 'note' && !tried && madeAt > typedSince,
    );
  }

  private async send(batch: readonly Made[]): Promise<void> {
    const numbers = batch.flatMap(({ n }) => n ?? []);
    // Another tab may have sent some of it meanwhile.
    const there = await this.store.markTried(numbers);
    const [first] = there;
    if (!first) return;
    if (first.kind === 'photo') {
      await this.heard(await sendPhoto(first, (share) => this.tell({ share })));
      await this.store.drop(numbers);
      this.tell({ share: null });
      return;
    }
    const { visit, receipts } = await sendActs(first.visitId, there);
    const refused = new Map(
      receipts.flatMap(({ id, verdict, reason }) => (verdict === 'refused' ? [[id, reason ?? '']] : [])),
    );
    await this.heard(visit);
    for (const { id, n } of there) {
      const reason = refused.get(id);
      if (reason !== undefined && n !== undefined) await this.store.setAside(n, reason);
    }
    await this.store.drop(there.flatMap(({ id, n }) => (refused.has(id) ? [] : (n ?? []))));
    this.most = mostAtOnce;
  }

  /** Whether the line may go on. */
  private async settle(error: unknown, batch: readonly Made[]): Promise<boolean> {
    if (isFinal(error)) {
      const [first] = batch;
      // One that cannot be read must not take the others with it: they are tried one by one.
      if (batch.length > 1) this.most = 1;
      else if (first?.n !== undefined) await this.store.setAside(first.n, error.code);
      return true;
    }
    const isSignedOut = error instanceof Problem && error.status === 401;
    this.failures += 1;
    this.tell({ trouble: isSignedOut ? 'signed-out' : 'network' });
    await this.read();
    return false;
  }

  /** Looks again: later after each failure, or when a text is no longer being typed. */
  private rest(): void {
    const waits = this.state.made.some(({ refused }) => refused === undefined);
    if (!waits || this.state.trouble === 'signed-out') return;
    const pause = this.state.trouble ? Math.min(longestWaitMs, firstWaitMs * 2 ** this.failures) : typingMs;
    this.timer = setTimeout(() => this.wake(), pause);
  }

  private async heard(visit: OwnSiteVisitView): Promise<void> {
    await this.store.keepVisit(visit);
    for (const hear of this.visitListeners) hear(visit);
  }

  private async read(): Promise<void> {
    this.tell({ made: await this.store.made() });
  }

  private tell(change: Partial<OutboxState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const outboxes = new Map<string, Outbox>();

/** One line for each account, however many pages look at it. */
export function outboxOf(account: string): Outbox {
  const there = outboxes.get(account) ?? new Outbox(account);
  outboxes.set(account, there);
  return there;
}
