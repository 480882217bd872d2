import type { Counted, Window } from './window.rule';

export const countedRecordKinds = ['activity', 'committee', 'course', 'plan', 'survey'] as const;

/** What was counted, where it stands on a page of its own. Never anything of one family. */
export interface CountedRecord {
  kind: (typeof countedRecordKinds)[number];
  id: string;
}

/** One line of what lies behind a figure, mostly a grade. */
export interface CountedLine {
  label: string;
  value: number;
  of: number | null;
  record?: CountedRecord | null;
}

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
