/** What is answered to a report, as far as the model speaks of it. */
export interface PlainAnswer {
  credited: number;
  covered: number;
}

export type Heard = PlainAnswer | 'superseded';

/** The rules of a city for the model; seconds. */
export interface PlainRules {
  duration: number;
  rateMax: number;
  tolerance: number;
}

/** Watching one lecture in the plainest words: sets of seconds, one clock, no bitmaps, no database. Times in seconds. */
export class PlainWatching {
  readonly seen = new Set<number>();
  private readonly answered = new Map<number, PlainAnswer>();
  private credited = 0;
  private debt = 0;
  private openedAt: number | null = null;
  private session: string | null = null;

  constructor(private readonly rules: PlainRules) {}

  /** Another player: the account's former one takes nothing any more. */
  open(session: string, now: number): void {
    const { rateMax, tolerance } = this.rules;
    if (this.openedAt !== null) {
      const drawn = this.debt + this.credited - rateMax * Math.max(0, now - this.openedAt);
      this.debt = Math.min(tolerance, Math.max(0, drawn));
    }
    this.openedAt = now;
    this.session = session;
    this.credited = 0;
    this.answered.clear();
  }

  report(session: string, seq: number, from: number, to: number, now: number): Heard {
    if (session !== this.session) return 'superseded';
    const before = this.answered.get(seq);
    if (before) return before;
    const { duration, rateMax, tolerance } = this.rules;
    const elapsed = Math.max(0, now - (this.openedAt ?? now));
    const allowed = rateMax * elapsed + tolerance - this.debt - this.credited;
    let left = Math.max(0, Math.floor(allowed + 1e-9));
    let credited = 0;
    for (let second = from; second < Math.min(to, duration); second++) {
      if (this.seen.has(second) || left === 0) continue;
      this.seen.add(second);
      left--;
      credited++;
    }
    this.credited += credited;
    const answer = { credited, covered: this.seen.size };
    this.answered.set(seq, answer);
    return answer;
  }

  copy(): PlainWatching {
    const copy = new PlainWatching(this.rules);
    for (const second of this.seen) copy.seen.add(second);
    for (const [seq, answer] of this.answered) copy.answered.set(seq, answer);
    [copy.credited, copy.debt, copy.openedAt, copy.session] = [
      this.credited,
      this.debt,
      this.openedAt,
      this.session,
    ];
    return copy;
  }

  /** Two with the same text will answer the same for ever. */
  get text(): string {
    const answers = [...this.answered].sort(([a], [b]) => a - b);
    const seen = [...this.seen].sort((a, b) => a - b);
    return JSON.stringify([seen, answers, this.credited, this.debt, this.openedAt, this.session]);
  }
}

/** A report on its way: to one process or more, and what came back, if anything. */
export interface Delivery {
  session: string;
  seq: number;
  from: number;
  to: number;
  heard: Heard[];
}

/**
 * All ways in which the models can have taken these reports, which were under way at the same moment: in any order;
 * one that was answered was taken, one that was not may have been. Empty when nothing explains what was heard.
 */
export function explained(models: PlainWatching[], deliveries: Delivery[], now: number): PlainWatching[] {
  const found = new Map<string, PlainWatching>();
  for (const model of models) {
    for (const after of orders(model, deliveries, now)) found.set(after.text, after);
  }
  return [...found.values()];
}

function* orders(model: PlainWatching, left: Delivery[], now: number): Generator<PlainWatching> {
  if (left.every(({ heard }) => heard.length === 0)) yield model;
  for (const delivery of left) {
    const next = model.copy();
    const { session, seq, from, to, heard } = delivery;
    const answer = JSON.stringify(next.report(session, seq, from, to, now));
    if (!heard.every((each) => JSON.stringify(each) === answer)) continue;
    const others = left.filter((each) => each !== delivery);
    yield* orders(next, others, now);
  }
}
