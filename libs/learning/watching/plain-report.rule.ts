const fields = 5;

/** Whether this is a report as every player sends it, so that nothing about its shape need be looked up. */
export function isPlainReport(body: unknown): boolean {
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
