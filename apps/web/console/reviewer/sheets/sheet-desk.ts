import { reviewsSave, type ReviewSheetView } from '@web/api/generated';
import { Problem } from '@web/api/problem';

export interface Line {
  step: number | null;
  comment: string;
}

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface Written {
  lines: ReadonlyMap<string, Line>;
  saving: Saving;
}

/** Long enough for a sentence to be written on, short enough that little is at stake. */
const pauseMilliseconds = 1200;

/** What is typed stays here until the server has it; one save after the other, each on the version before. */
export class SheetDesk {
  private written: Written;
  private version: number;
  private unsent = new Set<string>();
  private running: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly readers = new Set<() => void>();

  constructor(private readonly sheet: ReviewSheetView) {
    this.version = sheet.version;
    const lines = new Map(sheet.items.map(({ code, step, comment }) => [code, { step, comment }]));
    this.written = { lines, saving: 'saved' };
  }

  readonly subscribe = (reader: () => void): (() => void) => {
    this.readers.add(reader);
    return () => this.readers.delete(reader);
  };

  readonly now = (): Written => this.written;

  readonly change = (item: string, part: Partial<Line>): void => {
    const before = this.written.lines.get(item) ?? { step: null, comment: '' };
    this.unsent.add(item);
    this.tell({
      lines: new Map(this.written.lines).set(item, { ...before, ...part }),
      saving: this.written.saving === 'conflict' ? 'conflict' : 'waiting',
    });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pauseMilliseconds);
  };

  /** Sends what is not sent yet; answers the version that stands, null when it could not be saved. */
  readonly save = (): Promise<number | null> => {
    clearTimeout(this.timer);
    const done = this.running.then(() => this.send());
    this.running = done;
    return done;
  };

  private async send(): Promise<number | null> {
    if (this.written.saving === 'conflict') return null;
    const items = [...this.unsent];
    if (items.length === 0) return this.version;
    const { lines } = this.written;
    const sent = items.map((item) => ({ item, ...(lines.get(item) ?? { step: null, comment: '' }) }));
    this.unsent = new Set();
    this.tell({ saving: 'saving' });
    try {
      const body = { version: this.version, lines: sent };
      ({ version: this.version } = await reviewsSave({ path: { id: this.sheet.id }, body }));
      this.tell({ saving: this.unsent.size > 0 ? 'waiting' : 'saved' });
      return this.version;
    } catch (error) {
      for (const item of items) this.unsent.add(item);
      const isElsewhere = error instanceof Problem && error.status === 409;
      this.tell({ saving: isElsewhere ? 'conflict' : 'failed' });
      return null;
    }
  }

  private tell(change: Partial<Written>): void {
    this.written = { ...this.written, ...change };
    for (const reader of this.readers) reader();
  }
}
