import { plusDays, weekdayOf } from '@libs/organization';
import type { Chance } from '../chance';

const saturday = 6;
/** What families do together is on a Saturday, an open day on a Friday, all else on an evening of the week. */
const atWeekends = new Set(['parent_child', 'base_visit']);

/** The next day, that one included, on which such a thing takes place. */
export function dayWith(kind: string, from: string, chance: Chance): string {
  const days = atWeekends.has(kind) ? [saturday] : kind === 'open_day' ? [5] : [chance.between(2, 4)];
  let day = from;
  while (!days.includes(weekdayOf(day))) day = plusDays(day, 1);
  return day;
}

/** Hours after midnight. */
export function hourOf(kind: string, chance: Chance): number {
  if (atWeekends.has(kind)) return chance.pick([9.5, 14.5]);
  return kind === 'open_day' ? 14.5 : 19;
}
