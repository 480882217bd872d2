import { useEffect, useReducer, useRef } from 'react';
import { reviewsSave, type ReviewSheetView } from '@web/api/generated';
import { Problem } from '@web/api/problem';

export interface Line {
  step: number | null;
  comment: string;
}

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface Draft {
  lines: ReadonlyMap<string, Line>;
  saving: Saving;
  change: (item: string, change: Partial<Line>) => void;
  /** Sends what is not sent yet; answers the version that stands, null when it could not be saved. */
  save: () => Promise<number | null>;
}

/** Long enough for a sentence to be written on, short enough that little is at stake. */
const pauseMilliseconds = 1200;

interface Desk {
  lines: Map<string, Line>;
  unsent: Set<string>;
  version: number;
  saving: Saving;
  running: Promise<unknown>;
}

const deskOf = (sheet: ReviewSheetView): Desk => ({
  lines: new Map(sheet.items.map(({ code, step, comment }) => [code, { step, comment }])),
  unsent: new Set(),
  version: sheet.version,
  saving: 'saved',
  running: Promise.resolve(),
});

/** What is typed stays here until the server has it; one save after the other, each on the version before. */
export function useDraft(sheet: ReviewSheetView): Draft {
  const desk = useRef<Desk>(undefined);
  desk.current ??= deskOf(sheet);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const now = desk.current;

  const save = (): Promise<number | null> => {
    clearTimeout(timer.current);
    const done = now.running.then(() => send(sheet.id, now, redraw));
    now.running = done;
    return done;
  };
  const change = (item: string, part: Partial<Line>): void => {
    const before = now.lines.get(item) ?? { step: null, comment: '' };
    now.lines = new Map(now.lines).set(item, { ...before, ...part });
    now.unsent.add(item);
    if (now.saving !== 'conflict') now.saving = 'waiting';
    redraw();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pauseMilliseconds);
  };
  return { lines: now.lines, saving: now.saving, change, save };
}

async function send(id: string, desk: Desk, redraw: () => void): Promise<number | null> {
  if (desk.saving === 'conflict') return null;
  const items = [...desk.unsent];
  if (items.length === 0) return desk.version;
  const lines = items.map((item) => ({ item, ...(desk.lines.get(item) ?? { step: null, comment: '' }) }));
  desk.unsent = new Set();
  desk.saving = 'saving';
  redraw();
  try {
    const { version } = await reviewsSave({ path: { id }, body: { version: desk.version, lines } });
    desk.version = version;
    desk.saving = desk.unsent.size > 0 ? 'waiting' : 'saved';
    return version;
  } catch (error) {
    for (const item of items) desk.unsent.add(item);
    desk.saving = error instanceof Problem && error.status === 409 ? 'conflict' : 'failed';
    return null;
  } finally {
    redraw();
  }
}
