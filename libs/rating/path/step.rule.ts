import type { How } from './moving.rule';

/** One thing to do, in plain terms; the web has the words for its code, indicator and unit. */
export interface Step {
  code:
    | 'meet-gate'
    | 'meet-gate-by-new'
    | 'outlast-term'
    | How
    | 'record'
    | 'outlast-figure'
    | 'outlast-window'
    | 'hold-title'
    | 'outlast-veto';
  /** The gate, indicator, tier or veto. */
  indicator: string;
  measure: string | null;
  /** The value now and the value asked for, in the indicator's own terms (shares 0–1); null when missing. */
  from: number | null;
  to: number | null;
  /** Points of the total this step adds after the steps before it. */
  gain: number;
  /** Whole units more, e.g. 41 families; null where nobody can say. */
  count: number | null;
  unit: string;
  /** Working days all of it takes, a planning estimate of the standard; null where it has none (gates, waiting). */
  effort: number | null;
  /** The earliest day, for what only time brings. */
  date: string | null;
}
