import type { Role } from '@libs/organization';
import { definePolicy, reach, reaches, type Caller } from '@libs/platform';

definePolicy<Role>({
  /** Over the very unit that recommends: a school adds to its own shelf, not to its neighbour's. */
  'book.manage': ['coordinator', 'district_officer', 'city_officer'],
  'tip.manage': ['district_officer', 'city_officer'],
});

export type AdviceRight = 'book.manage' | 'tip.manage';

/** Whether the caller may write for the unit with this path. */
export const mayWrite = (caller: Caller, right: AdviceRight, unitPath: string): boolean =>
  reach(caller, right).includes(unitPath);

/** Whether the caller may look at what the unit with this path has written. */
export const mayLook = (caller: Caller, right: AdviceRight, unitPath: string): boolean =>
  reaches(caller, right, unitPath) || reach(caller, right).some((path) => path.startsWith(unitPath));
