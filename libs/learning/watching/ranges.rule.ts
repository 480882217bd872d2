import type { Range } from './coverage.rule';

/** More ranges than this in one report are refused whole (413): no player makes them. */
export const mostRanges = 500;

export interface RangeFault {
  /** e.g. `ranges.3.1` */
  field: string;
  code: 'range.shape' | 'range.number' | 'range.negative' | 'range.reversed';
  message: string;
}

/**
 * Reads the ranges of a report. Overlapping, repeated and empty ones are fine; NaN, infinities,
 * negative and reversed ones are faults, each named by where the ranges stand in the request. Asks for at most
 * `mostRanges`.
 */
export function readRanges(given: unknown, field = 'ranges'): { ranges: Range[]; faults: RangeFault[] } {
  if (!Array.isArray(given)) {
    return {
      ranges: [],
      faults: [{ field, code: 'range.shape', message: 'must be a list of [from, to]' }],
    };
  }
  const ranges: Range[] = [];
  const faults: RangeFault[] = [];
  given.forEach((entry: unknown, index) => {
    const fault = faultOf(entry, `${field}.${index}`);
    if (fault) faults.push(fault);
    else ranges.push(entry as Range);
  });
  return { ranges, faults };
}

function faultOf(entry: unknown, field: string): RangeFault | null {
  if (!Array.isArray(entry) || entry.length !== 2) {
    return { field, code: 'range.shape', message: 'must be [from, to]' };
  }
  for (const [index, value] of (entry as unknown[]).entries()) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return {
        field: `${field}.${index}`,
        code: 'range.number',
        message: 'must be a finite number of seconds',
      };
    }
    if (value < 0)
      return { field: `${field}.${index}`, code: 'range.negative', message: 'must not be negative' };
  }
  const [from, to] = entry as [number, number];
  return from > to ? { field, code: 'range.reversed', message: 'must not end before it begins' } : null;
}
