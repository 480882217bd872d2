import { levelsOf, schoolKinds, type SchoolKind } from '@libs/organization';

/** A school's own plan, or one the city offers to schools of a kind as a model. */
export const planKinds = ['school', 'model'] as const;
export type PlanKind = (typeof planKinds)[number];

export const planStates = ['draft', 'published'] as const;
export type PlanState = (typeof planStates)[number];

/** The right that writing a plan of this kind needs, over the unit that owns it. */
export const writingRight: Record<PlanKind, string> = { school: 'plan.write', model: 'model-plan.write' };

/** Kinds of models that suit a school: its own, and those of only some of its grades (primary and junior for nine years). */
export function modelKindsFor(own: SchoolKind): SchoolKind[] {
  const levels = levelsOf(own);
  const isPartOfIt = (kind: SchoolKind): boolean =>
    levelsOf(kind).length < levels.length && levelsOf(kind).every((level) => levels.includes(level));
  return schoolKinds.filter((kind) => kind === own || isPartOfIt(kind));
}
