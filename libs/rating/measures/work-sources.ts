import type { Counted, Window } from './window.rule';

export const countedRecordKinds = ['activity', 'committee', 'course', 'plan', 'survey'] as const;

/** What was counted, where it stands on a page of its own. Never anything of one family. */
export interface CountedRecord {
  kind: (typeof countedRecordKinds)[number];
  id: string;
}

export const countedListKinds = [
  'instructors',
  'trained-instructors',
  'trained-teachers',
  'visits',
  'practice',
  'questions',
] as const;
export type CountedListKind = (typeof countedListKinds)[number];

/** Where the school lists what was counted, narrowed to exactly that. */
export interface CountedList {
  kind: CountedListKind;
  /** null: of all grades. */
  gradeId: string | null;
  /** First and last of the days that count, inclusive; of the school years for practice records; null: of any. */
  from: string | null;
  until: string | null;
}

/** One line of what lies behind a figure, mostly a grade. */
export interface CountedLine {
  /** `records`: so many records lie behind the lines before; named by its list, and only for who may open that. */
  kind?: 'records';
  label: string;
  value: number;
  of: number | null;
  record?: CountedRecord | null;
  list?: CountedList | null;
}

/** So many records, listed at the school. */
export const recordsLine = (value: number, list: CountedList): CountedLine => ({
  ...{ kind: 'records', label: '', value, of: null },
  list,
});

/** Figures that fall out of the daily work of schools: one noun below, one source. */
export interface MeasureSource {
  /**
   * For every school at or below the path that has begun to record this work here; a school that never has is left
   * out, so that what was declared from paper stands.
   */
  bySchool(window: Window): Promise<Counted[]>;
  /** What lies behind a measure of one school; null for a measure of another source. */
  linesOf?(measure: string, window: Window): Promise<CountedLine[] | null>;
}

/** All sources of work; the list stands in the module. */
export class WorkSources {
  constructor(readonly all: readonly MeasureSource[]) {}

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    const asked = this.all.map(async (source) => source.linesOf?.(measure, window));
    return (await Promise.all(asked)).find((lines) => lines) ?? null;
  }
}
