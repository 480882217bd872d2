/** Hours of the night in which nothing leaves the platform; `HH:mm` in Asia/Shanghai, which has no summer time. */
export interface QuietHours {
  from: string;
  until: string;
}

export const usualQuietHours: QuietHours = { from: '21:30', until: '07:30' };

/** When the evening’s digest leaves, `HH:mm`. */
export const digestAt = '18:30';

/** Minutes in which what belongs together comes together. */
const gatherMinutes = 10;

const minuteMs = 60_000;
const dayMinutes = 1440;
const shanghaiMinutes = 480;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const minuteOfDay = (at: Date): number => Math.floor(at.getTime() / minuteMs + shanghaiMinutes) % dayMinutes;

/** Minutes from an instant to the next time it is `time`, 0 within that very minute. */
const minutesUntil = (at: Date, time: string): number =>
  (minutesOf(time) - minuteOfDay(at) + dayMinutes) % dayMinutes;

/** `until` belongs to the day again; equal ends mean that it is never quiet. */
export function isQuiet(at: Date, { from, until }: QuietHours): boolean {
  const [now, start, end] = [minuteOfDay(at), minutesOf(from), minutesOf(until)];
  return start <= end ? now >= start && now < end : now >= start || now < end;
}

/** The instant itself when it is not quiet, else the minute in which the quiet ends. */
export function afterQuiet(at: Date, hours: QuietHours): Date {
  return isQuiet(at, hours) ? inMinutes(at, minutesUntil(at, hours.until)) : at;
}

/** When a notice of this urgency may leave at the earliest, the person’s quiet hours aside. */
export function leavesAt(now: Date, soon: boolean): Date {
  if (soon) return new Date(now.getTime() + gatherMinutes * minuteMs);
  return inMinutes(now, minutesUntil(now, digestAt));
}

/** Whole minutes on, at the beginning of that minute. */
const inMinutes = (at: Date, minutes: number): Date =>
  minutes === 0 ? at : new Date(Math.floor(at.getTime() / minuteMs + minutes) * minuteMs);
