import type { Role } from '@libs/organization';
import { definePolicy, type Caller } from '@libs/platform';

definePolicy<Role>({
  /** Over the very unit that keeps the place, and those below. */
  'place.manage': ['district_officer', 'city_officer'],
  'place.visit': ['guardian'],
  'map.draw': ['city_officer'],
});

/** The cities in which the caller has anything to do: `/code/` of each role's path. */
export const citiesOf = (caller: Caller): string[] => [
  ...new Set(caller.roles.map(({ unitPath }) => `/${unitPath.split('/')[1] ?? ''}/`)),
];

export const isOfOwnCity = (caller: Caller, path: string): boolean =>
  citiesOf(caller).some((city) => path.startsWith(city));
