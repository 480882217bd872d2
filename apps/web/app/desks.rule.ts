import type { MeView } from '@web/api/generated';
import { paths } from './paths';

export type Desk = 'family' | 'school' | 'bureau' | 'reviewer';

export interface DeskChoice {
  desk: Desk;
  path: string;
  /** Whose desk it is: the school or bureau; for a family the children's names. */
  of: string;
}

export const deskOf: Readonly<Record<string, Desk>> = {
  guardian: 'family',
  class_teacher: 'school',
  instructor: 'school',
  coordinator: 'school',
  district_officer: 'bureau',
  city_officer: 'bureau',
  reviewer: 'reviewer',
  auditor: 'bureau',
  administrator: 'bureau',
};

const pathOf: Readonly<Record<Desk, string>> = {
  family: paths.home,
  school: paths.school,
  bureau: paths.bureau,
  reviewer: paths.reviewer,
};

/** The desks a person may sit at, the family's first; staff without children have no family desk. */
export function desksOf(me: Pick<MeView, 'roles' | 'children'>): DeskChoice[] {
  const found = new Map<Desk, string>();
  if (me.children.length > 0) found.set('family', me.children.map((child) => child.name).join('、'));
  for (const role of me.roles) {
    const desk = deskOf[role.role];
    if (desk && !found.has(desk)) found.set(desk, role.unitName);
  }
  const order: Desk[] = ['family', 'school', 'bureau', 'reviewer'];
  return order.flatMap((desk) => {
    const of = found.get(desk);
    return of === undefined ? [] : [{ desk, of, path: pathOf[desk] }];
  });
}
