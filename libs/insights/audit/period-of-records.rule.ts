import { dayOf, startOfDay } from '@libs/platform';

const daySeconds = 86_400;
/** Days that are shown when nobody says from when: enough to see, few enough to be found at once. */
const usualDays = 30;

/** The instants between which records are shown: whole days in Asia/Shanghai, the end exclusive. */
export function periodOfRecords(
  now: Date,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): { from: Date; to: Date } {
  const last = startOfDay(to ?? dayOf(now));
  const first = from ? startOfDay(from) : new Date(last.getTime() - (usualDays - 1) * daySeconds * 1000);
  return { from: first, to: new Date(last.getTime() + daySeconds * 1000) };
}
