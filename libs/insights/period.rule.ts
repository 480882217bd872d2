/** Calendar days (Asia/Shanghai, YYYY-MM-DD) as dashboards group them. */

const millisecondsOfDay = 24 * 3600 * 1000;

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const asDay = (date: Date): string => date.toISOString().slice(0, 10);

export const daysBefore = (day: string, days: number): string =>
  asDay(new Date(asDate(day).getTime() - days * millisecondsOfDay));

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  const weekday = (asDate(day).getUTCDay() + 6) % 7;
  return daysBefore(day, weekday);
}

/** Mondays of the last so many weeks, this one last. */
export function lastWeeks(today: string, weeks: number): string[] {
  const monday = mondayOf(today);
  return Array.from({ length: weeks }, (_, at) => daysBefore(monday, 7 * (weeks - 1 - at)));
}

/** The last so many months as YYYY-MM, this one last. */
export function lastMonths(today: string, months: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: months }, (_, at) => {
    const date = new Date(Date.UTC(year, month - 1 - (months - 1 - at), 1));
    return asDay(date).slice(0, 7);
  });
}
