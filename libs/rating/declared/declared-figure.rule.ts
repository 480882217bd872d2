import type { Measure } from '../engine/measure.rule';

export interface Declared {
  value: number;
  outOf: number | null;
}

/** What is wrong with a declared figure for this measure: a code, or null when nothing is. */
export function problemOf(measure: Measure, { value, outOf }: Declared): 'out-of' | 'value' | null {
  if (measure.shape === 'ratio') {
    if (outOf === null || outOf <= 0) return 'out-of';
    return value <= outOf ? null : 'value';
  }
  if (outOf !== null) return 'out-of';
  if (measure.shape === 'step') return Number.isInteger(value * 4) && value <= 1 ? null : 'value';
  if (measure.shape === 'yes-no') return value === 0 || value === 1 ? null : 'value';
  return null;
}
