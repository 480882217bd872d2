import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { deskOf, type Desk } from '@web/app/desks.rule';
import { useMe } from '@web/app/session';
import type { MyRoleView } from '@web/api/generated';

export type Role = MyRoleView['role'];

/** A unit over which the person holds roles of this desk. */
export interface DeskUnit {
  id: string;
  name: string;
  roles: readonly Role[];
}

interface Choice {
  unit: DeskUnit;
  units: readonly DeskUnit[];
  choose: (id: string) => void;
}

const Chosen = createContext<Choice | null>(null);

// Whoever leads the school comes first: that is the seat a person with several roles wants.
const weight: Partial<Record<Role, number>> = {
  city_officer: 0,
  coordinator: 0,
  district_officer: 1,
  instructor: 2,
};

function unitsAt(desk: Desk, roles: readonly MyRoleView[]): DeskUnit[] {
  const own = roles.filter((role) => deskOf[role.role] === desk);
  const heaviest = (unit: DeskUnit): number => Math.min(...unit.roles.map((role) => weight[role] ?? 3));
  const units = new Map<string, DeskUnit>();
  for (const { unitId, unitName, role } of own) {
    const before = units.get(unitId)?.roles ?? [];
    units.set(unitId, { id: unitId, name: unitName, roles: [...before, role] });
  }
  return [...units.values()].sort((a, b) => heaviest(a) - heaviest(b));
}

/** Holds for which unit the desk is used; kept for the next visit of this browser. */
export function DeskUnitScope({
  desk,
  none,
  children,
}: {
  desk: Desk;
  /** Shown to a person without any role at this desk. */
  none: ReactNode;
  children: ReactNode;
}): ReactNode {
  const me = useMe();
  const kept = `jiaxue.desk.${desk}.${me.id}`;
  const units = useMemo(() => unitsAt(desk, me.roles), [desk, me.roles]);
  const [id, setId] = useState(() => localStorage.getItem(kept));
  const unit = units.find((each) => each.id === id) ?? units[0];
  const choice = useMemo(
    () =>
      unit && {
        unit,
        units,
        choose: (next: string) => {
          localStorage.setItem(kept, next);
          setId(next);
        },
      },
    [unit, units, kept],
  );
  return choice ? <Chosen value={choice}>{children}</Chosen> : none;
}

export function useDeskUnits(): Choice {
  const choice = useContext(Chosen);
  if (!choice) throw new Error('useDeskUnits stands outside a console layout');
  return choice;
}

/** The unit the desk is used for: the coordinator's school, the officer's district or city. */
export const useDeskUnit = (): DeskUnit => useDeskUnits().unit;

/** Whether the person holds one of these roles over the unit of the desk. Rights of objects come as `may`. */
export function useIs(...roles: Role[]): boolean {
  return useDeskUnit().roles.some((role) => roles.includes(role));
}
