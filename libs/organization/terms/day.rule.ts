const millisecondsADay = 86_400_000;

/** Calendar days are `YYYY-MM-DD` as people in the city read them; arithmetic on them knows no clock and no zone. */
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The day `days` later, or earlier when negative. */
export const plusDays = (day: string, days: number): string =>
  new Date(instantOf(day) + days * millisecondsADay).toISOString().slice(0, 10);

/** Days from one to the other; negative when `to` lies earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to) - instantOf(from)) / millisecondsADay);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(instantOf(day)).getUTCDay() || 7;

/** Whether the text names a day that exists; `2026-02-30` does not. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instantOf(text)) && plusDays(text, 0) === text;
