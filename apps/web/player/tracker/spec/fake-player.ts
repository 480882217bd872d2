import type { Report, ReportAnswer } from '../play-session';
import type { KeyValueStore } from '../report-store';
import type { Outcome, Transport } from '../report-transport';

/** A media element that plays by the fake clock: `run` advances both, looking around four times a second. */
export class FakePlayer extends EventTarget {
  currentTime = 0;
  playbackRate = 1;
  paused = true;
  ended = false;
  seeking = false;
  readyState = 4;
  /** Whether the picture moves while it plays. */
  stalled = false;

  constructor(private readonly durationSeconds = 600) {
    super();
  }

  play(): void {
    this.paused = false;
    this.tell('playing');
  }

  pause(): void {
    this.paused = true;
    this.tell('pause');
  }

  seek(to: number): void {
    this.seeking = true;
    this.currentTime = to;
    this.tell('seeking');
    this.seeking = false;
    this.tell('seeked');
  }

  async run(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds && !this.ended; passed += 0.25) {
      await jest.advanceTimersByTimeAsync(250);
      if (this.paused || this.stalled) continue;
      this.currentTime = Math.min(this.durationSeconds, this.currentTime + 0.25 * this.playbackRate);
      this.tell('timeupdate');
      if (this.currentTime === this.durationSeconds) this.end();
    }
  }

  private end(): void {
    this.ended = true;
    this.tell('ended');
  }

  private tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}

export class FakePage extends EventTarget {
  constructor(public visibilityState: 'visible' | 'hidden' = 'visible') {
    super();
  }

  show(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

export class FakeStorage implements KeyValueStore {
  readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

export function anAnswer(own: Partial<ReportAnswer> = {}): ReportAnswer {
  return {
    seq: 1,
    coveredSeconds: 0,
    percent: 0,
    completed: false,
    creditedSeconds: 0,
    clipped: [],
    seekCeiling: null,
    ...own,
  };
}

/** A server that answers as told, `saved` when not told, and remembers what it got. */
export class FakeServer {
  readonly got: { sessionId: string; report: Report; keepalive: boolean }[] = [];
  readonly answers: Outcome[] = [];

  readonly transport: Transport = (sessionId, report, { keepalive }) => {
    this.got.push({ sessionId, report: structuredClone(report), keepalive });
    const saved = { kind: 'saved', answer: anAnswer({ seq: report.seq }) } as const;
    return Promise.resolve(this.answers.shift() ?? saved);
  };

  get ranges(): [number, number][][] {
    return this.got.map(({ report }) => report.ranges);
  }
}
