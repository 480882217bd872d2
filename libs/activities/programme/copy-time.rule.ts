const week = 7 * 24 * 3_600_000;
const yearInWeeks = 52;

/** Time to announce a copy and to sign up. */
const noticeWeeks = 2;

/**
 * Milliseconds by which a copy of an activity lies later: whole weeks, so that weekday and hour stay. Last year's becomes this
 * year's at the same time of the year; one of these months is simply held once more.
 */
export function copyShift(startsAt: Date, now: Date): number {
  const earliest = now.getTime() + noticeWeeks * week;
  const weeks = Math.max(1, Math.ceil((earliest - startsAt.getTime()) / week));
  const years = Math.ceil(weeks / yearInWeeks) * yearInWeeks;
  // Within half a year of that earliest day last year's date is meant; later it would lie too far off.
  return (weeks > yearInWeeks / 2 && years - weeks <= yearInWeeks / 2 ? years : weeks) * week;
}
