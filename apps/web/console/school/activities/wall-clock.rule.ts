const zone = '+08:00';

/** An instant as a field of date and time shows it: `2026-11-20T19:00`, always on the clock of the city. */
export function wallClock(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** What was typed into such a field as an instant. */
export function instantOf(typed: string): string {
  return new Date(`${typed}:00${zone}`).toISOString();
}

/** A day in so many days at an hour, for a form that begins with something sensible. */
export function wallClockIn(days: number, time: string, now = new Date()): string {
  return `${wallClock(new Date(now.getTime() + days * 86_400_000)).slice(0, 10)}T${time}`;
}
