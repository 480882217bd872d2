import type { Range, Report, ReportAnswer, UnsentReport } from './play-session';
import type { KeptReport, ReportStore } from './report-store';
import type { Outcome, Transport } from './report-transport';
import { within } from './within';

export interface LineEvents {
  onSaved: (sessionId: string, answer: ReportAnswer, sent: Range[]) => void;
  onSuperseded: (sessionId: string) => void;
  onSignedOut: () => void;
  /** True while reports wait for the network or the server, false when they flow again. */
  onTrouble: (troubled: boolean) => void;
}

const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
const mostRanges = 400;
/** More than an outage of hours leaves behind. */
const mostUnsent = 200;

/**
 * One line for all reports of the account: one request at a time, one retry timer that backs off, whatever
 * happens meanwhile joins the report that waits. What is not saved stays in the store.
 */
export class ReportLine {
  private readonly waiting = new Map<string, KeptReport[]>();
  private readonly nextSeq = new Map<string, number>();
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private halted = false;
  /** Until then the server asked to be left alone; of the clock that only grows. */
  private quietUntil = 0;
  /** Sessions that take no reports any more. */
  private readonly ended = new Set<string>();

  constructor(
    private readonly store: ReportStore,
    private readonly send: Transport,
    private readonly events: LineEvents,
    private readonly random: () => number = Math.random,
  ) {
    for (const { sessionId, reports } of store.all()) this.waiting.set(sessionId, reports);
  }

  get empty(): boolean {
    return this.waiting.size === 0;
  }

  /** Puts what was played into the line and the store; sends at once unless the line is backing off. */
  add(sessionId: string, played: Omit<Report, 'seq'>): void {
    if (this.ended.has(sessionId)) return;
    const reports = this.waiting.get(sessionId) ?? [];
    const last = reports.at(-1);
    const joins = last && !last.tried && last.visible === played.visible;
    // Another tab of the account may have sent it meanwhile.
    if (
      joins &&
      this.store.untried(sessionId, last.seq) &&
      last.ranges.length + played.ranges.length <= mostRanges
    ) {
      Object.assign(last, played, { ranges: [...last.ranges, ...played.ranges] });
    } else {
      const seq = this.nextSeq.get(sessionId) ?? 1;
      this.nextSeq.set(sessionId, seq + 1);
      reports.push({ ...played, seq, tried: false });
    }
    this.keep(sessionId, reports);
    if (!this.timer) void this.flow();
  }

  /**
   * The page may vanish: everything goes out now, with keepalive, beside what is under way; the same seq is
   * harmless twice. Where the server asked to be left alone, what is parked must do.
   */
  leave(): void {
    if (this.halted || this.quietMs > 0) return;
    for (const [sessionId, reports] of this.waiting) {
      for (const report of reports) void this.hurry(sessionId, report);
    }
  }

  /** The owner is here (again): sending is worth a try. */
  resume(): void {
    this.halted = false;
  }

  /** Tries once to send what waits; resolves when that is done or the time is over. */
  async settle(timeoutMs: number): Promise<void> {
    if (this.empty || this.quietMs > 0) return;
    this.rest();
    await within(timeoutMs, this.flow());
  }

  /**
   * All that no server has answered, to go along with the opening of the next session, which closes theirs. They stay
   * until that is done; having been on their way they keep their content.
   */
  unsent(): UnsentReport[] {
    // Another tab of the account may have been killed before it could send.
    for (const { sessionId, reports } of this.store.all()) {
      if (!this.waiting.has(sessionId) && !this.ended.has(sessionId)) this.waiting.set(sessionId, reports);
    }
    const all = [...this.waiting].flatMap(([playSessionId, reports]) => {
      for (const report of reports) report.tried = true;
      this.keep(playSessionId, reports);
      return reports.map(({ seq, ranges, position, rate, visible }) => ({
        ...{ playSessionId, seq, ranges, position, rate, visible },
      }));
    });
    return all.slice(-mostUnsent);
  }

  /** They went along: their sessions are closed. */
  wentAlong(unsent: readonly UnsentReport[]): void {
    for (const { playSessionId } of unsent) {
      this.ended.add(playSessionId);
      this.keep(playSessionId, []);
    }
    if (unsent.length > 0) this.calm();
  }

  /** Tries again: the owner has signed in again, or the network is back (then after a moment of chance). */
  wake(withinMs = 0): void {
    this.resume();
    this.rest();
    this.timer = setTimeout(() => this.onTime(), Math.max(this.quietMs, this.random() * withinMs));
  }

  close(): void {
    this.halted = true;
    this.rest();
  }

  private get quietMs(): number {
    return Math.max(0, this.quietUntil - performance.now());
  }

  private flow(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = null));
    return this.running;
  }

  private async hurry(sessionId: string, report: KeptReport): Promise<void> {
    const outcome = await this.attempt(sessionId, report, true);
    if (outcome.kind === 'later' && !this.timer && !this.halted) this.backOff(outcome.afterMs);
  }

  private async run(): Promise<void> {
    for (let next = this.first(); next && !this.halted && !this.timer; next = this.first()) {
      const outcome = await this.attempt(next.sessionId, next.report, false);
      if (outcome.kind === 'later') this.backOff(outcome.afterMs);
    }
  }

  private first(): { sessionId: string; report: KeptReport } | null {
    for (const [sessionId, [report]] of this.waiting) if (report) return { sessionId, report };
    return null;
  }

  private async attempt(sessionId: string, report: KeptReport, keepalive: boolean): Promise<Outcome> {
    if (!report.tried) {
      report.tried = true;
      this.keep(sessionId, this.waiting.get(sessionId) ?? []);
    }
    const { tried: _, ...body } = report;
    const outcome = await this.send(sessionId, body, { keepalive });
    this.conclude(sessionId, report, outcome);
    return outcome;
  }

  private conclude(sessionId: string, report: KeptReport, outcome: Outcome): void {
    const reports = this.waiting.get(sessionId) ?? [];
    const stillWaits = reports.includes(report);
    if (outcome.kind === 'saved' || outcome.kind === 'unusable') {
      this.keep(
        sessionId,
        reports.filter((other) => other !== report),
      );
      this.calm();
    }
    if (outcome.kind === 'saved' && stillWaits) this.events.onSaved(sessionId, outcome.answer, report.ranges);
    if (outcome.kind === 'superseded' || outcome.kind === 'gone') {
      this.ended.add(sessionId);
      this.keep(sessionId, []);
      if (stillWaits) this.events.onSuperseded(sessionId);
    }
    if (outcome.kind === 'signed-out' && !this.halted) {
      this.close();
      this.events.onSignedOut();
    }
  }

  private keep(sessionId: string, reports: KeptReport[]): void {
    if (reports.length === 0) this.waiting.delete(sessionId);
    else this.waiting.set(sessionId, reports);
    this.store.keep(sessionId, reports);
  }

  /** A little chance in every wait, so that a city does not come back in one second. */
  private backOff(afterMs?: number): void {
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** this.failures);
    this.failures += 1;
    if (this.failures === 1) this.events.onTrouble(true);
    if (afterMs) this.quietUntil = performance.now() + afterMs;
    const delay = Math.max(afterMs ?? 0, wait) * (1 + this.random() * 0.3);
    this.timer = setTimeout(() => this.onTime(), delay);
  }

  private onTime(): void {
    this.timer = null;
    void this.flow();
  }

  private calm(): void {
    if (this.failures > 0) this.events.onTrouble(false);
    this.failures = 0;
  }

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
