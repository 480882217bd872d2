import type { Role, UnitKind } from '@libs/organization';
import type { Caller } from '@libs/platform';

/** Who appoints whom, and over what kind of unit: each level the one below it (domain: people). */
const appoints: Partial<Record<Role, Partial<Record<Role, readonly UnitKind[]>>>> = {
  coordinator: { class_teacher: ['class'], instructor: ['school'] },
  district_officer: { coordinator: ['school'], instructor: ['district'] },
  city_officer: { district_officer: ['district'], instructor: ['city'], reviewer: ['city'] },
  administrator: { city_officer: ['city'], auditor: ['city'], administrator: ['city'] },
};

/** The roles that are given by somebody; guardian follows from the children. */
export const grantableRoles = [
  'class_teacher',
  'instructor',
  'coordinator',
  'district_officer',
  'city_officer',
  'reviewer',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];
export type GrantableRole = (typeof grantableRoles)[number];

/** Whether the holder of a role gives and takes another over a unit of this kind below the own one. */
export function appointsTo(holder: string, role: Role, kind: UnitKind): boolean {
  return appoints[holder as Role]?.[role]?.includes(kind) ?? false;
}

/** Whether one of the caller's roles appoints to this role over this unit. */
export function mayAppoint(caller: Caller, role: Role, unit: { path: string; kind: UnitKind }): boolean {
  return caller.roles.some(
    (held) => unit.path.startsWith(held.unitPath) && appointsTo(held.role, role, unit.kind),
  );
}
