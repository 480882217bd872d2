/** A school's own plan, or one the city offers to schools of a kind as a model. */
export const planKinds = ['school', 'model'] as const;
export type PlanKind = (typeof planKinds)[number];

export const planStates = ['draft', 'published'] as const;
export type PlanState = (typeof planStates)[number];

/** The right that writing a plan of this kind needs, over the unit that owns it. */
export const writingRight: Record<PlanKind, string> = { school: 'plan.write', model: 'model-plan.write' };
