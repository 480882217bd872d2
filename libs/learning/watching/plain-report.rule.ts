/** A report as every player sends it; what the ranges hold is looked at by ranges.rule. */
export interface PlainReport {
  seq: number;
  ranges: unknown[];
  position: number;
  rate: number;
  visible: boolean;
}

const fields = 5;

/** Whether nothing about the shape of this report need be looked up. */
export function isPlainReport(body: unknown): body is PlainReport {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== fields) return false;
  const { seq, ranges, position, rate, visible } = body as Record<string, unknown>;
  return (
    isWithin(seq, 2 ** 31 - 1) &&
    Number.isInteger(seq) &&
    Array.isArray(ranges) &&
    isWithin(position, Number.MAX_VALUE) &&
    isWithin(rate, 16) &&
    typeof visible === 'boolean'
  );
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && value >= 0 && value <= most;
}
