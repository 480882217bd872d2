export interface TimedCode {
  code: string;
  /** From when it is shown. */
  from: string;
}

/**
 * The code of this moment out of those the server gave ahead; null when they are used up. The clock of a school's PC may be wrong,
 * so only the time that has passed since the answer counts.
 * @param now what the server's clock said · @param passed milliseconds since then
 */
export function codeAt(
  codes: readonly TimedCode[],
  now: string,
  passed: number,
  slotSeconds: number,
): string | null {
  const instant = new Date(now).getTime() + passed;
  const current = codes.findLast(({ from }) => new Date(from).getTime() <= instant);
  if (!current || instant >= new Date(current.from).getTime() + slotSeconds * 1000) return null;
  return current.code;
}
