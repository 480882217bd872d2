import type { Entering } from './dwelling.rule';

/** The steps of an assessment, each with the states that show that it was reached (domain: states). */
const steps = [
  ['begun', ['DRAFT', 'SELF_ASSESSING']],
  ['submitted', ['SUBMITTED', 'DISTRICT_REVIEW', 'RETURNED', 'DISTRICT_REJECTED']],
  ['recommended', ['RECOMMENDED', 'CITY_REVIEW', 'ADJUDICATION']],
  ['reviewed', ['SITE_VISIT', 'PANEL']],
  ['publicised', ['PUBLICITY', 'OBJECTION']],
  ['awarded', ['AWARDED']],
] as const;

export const funnelSteps = steps.map(([step]) => step);
export type FunnelStep = (typeof steps)[number][0];

/**
 * How many assessments came so far or farther. One that was awarded counts at every step before, also where its tier has
 * fewer of them.
 */
export function funnelOf(enterings: readonly Entering[]): { step: FunnelStep; assessments: number }[] {
  const farthest = new Map<string, number>();
  for (const { subjectId, state } of enterings) {
    const at = steps.findIndex(([, states]) => (states as readonly string[]).includes(state));
    farthest.set(subjectId, Math.max(farthest.get(subjectId) ?? 0, at));
  }
  const reached = [...farthest.values()];
  return steps.map(([step], index) => ({
    step,
    assessments: reached.filter((at) => at >= index).length,
  }));
}
