import type { Role, UnitEntity } from '@libs/organization';
import { definePolicy, reach, reaches, type Caller } from '@libs/platform';
import { levelOf, type OwnerKind, type ShareSeat, type ShareState } from './sharing-states.rule';

definePolicy<Role>({
  'library.view': ['instructor', 'coordinator', 'district_officer', 'city_officer'],
  /** Over the very unit that owns the course. */
  'sharing.offer': ['coordinator', 'district_officer'],
  'sharing.district': ['district_officer'],
  'sharing.city': ['city_officer'],
  'library.adopt': ['coordinator'],
  /** Staff of schools that use it say what they think. */
  'library.rate': ['coordinator', 'instructor'],
});

/** From where the caller may act on a course of the unit with this path. */
export function seatsOf(caller: Caller, ownerPath: string): Set<ShareSeat> {
  const seats = new Set<ShareSeat>();
  if (reach(caller, 'sharing.offer').includes(ownerPath)) seats.add('owner');
  if (reaches(caller, 'sharing.district', ownerPath)) seats.add('district');
  if (reaches(caller, 'sharing.city', ownerPath)) seats.add('city');
  return seats;
}

/** A city's own courses are everybody's already. */
export const sharingKind = (owner: Pick<UnitEntity, 'kind'>): OwnerKind | null =>
  owner.kind === 'school' || owner.kind === 'district' ? owner.kind : null;

/** Whether a course of an owner is in a library that the caller may look through: staff see it before they adopt it. */
export function isInLibraryOf(caller: Caller, state: ShareState, ownerPath: string): boolean {
  const level = levelOf(state);
  if (!level) return false;
  const [, city, district] = ownerPath.split('/');
  const scope = level === 'CITY' ? `/${city}/` : `/${city}/${district}/`;
  return reach(caller, 'library.view').some((path) => path.startsWith(scope) || scope.startsWith(path));
}
