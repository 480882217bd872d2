const dayMs = 86_400_000;
const zoneMs = 8 * 3_600_000;
/** Hour of the city from which it is evening. */
const evening = 18;

export type Soon = 'today' | 'tonight' | 'tomorrow' | 'after-tomorrow';

const dayNumber = (instant: Date): number => Math.floor((instant.getTime() + zoneMs) / dayMs);

/** How people name a day within the next two, on the calendar of the city; null for others and for what is hours past. */
export function soonOf(startsAt: string, now: Date): Soon | null {
  const start = new Date(startsAt);
  const days = dayNumber(start) - dayNumber(now);
  if (days === 1) return 'tomorrow';
  if (days === 2) return 'after-tomorrow';
  if (days !== 0) return null;
  const hour = new Date(start.getTime() + zoneMs).getUTCHours();
  return hour >= evening ? 'tonight' : 'today';
}
