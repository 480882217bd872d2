/** The greatest number the column holds: nobody waits for this learner's minutes. */
export const announceNever = 4_294_967_295;

/** Besides what was asked for: every ten verified minutes, in seconds. */
const tenMinutes = 600;

/**
 * Whether verified time that grew from `before` to `after` seconds is announced: it passed another ten minutes, or
 * reached the mark that was asked for.
 */
export function isAnnounced(before: number, after: number, mark: number): boolean {
  if (after <= before) return false;
  return after >= mark || Math.floor(after / tenMinutes) > Math.floor(before / tenMinutes);
}

/** A mark is asked for once: what was reached is told once. */
export const markAfter = (after: number, mark: number): number => (after >= mark ? announceNever : mark);
