const minute = 60_000;
const before = 60 * minute;
const after = 60 * minute;

export type CheckInTime = 'too-early' | 'open' | 'over';

/** Check-in is open from an hour before the beginning to an hour after the end: people talk, and sign in on their way out. */
export function checkInTime(activity: { startsAt: Date; endsAt: Date }, now: Date): CheckInTime {
  if (now.getTime() < activity.startsAt.getTime() - before) return 'too-early';
  return now.getTime() <= activity.endsAt.getTime() + after ? 'open' : 'over';
}
