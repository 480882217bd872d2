import { ratedTiers, type RatedTier, type ReviewStep, type StandardDocument } from './standard.rule';

/**
 * What happens before a tier is awarded is fixed (domain: states of an assessment): basic is checked by figures and
 * confirmed by the district, every other tier goes the whole way. One step is the standard's to ask for or not: the
 * visit on site.
 */
const basicSteps: readonly ReviewStep[] = ['automatic-check', 'district-confirmation'];
const reviewedSteps = (visited: boolean): readonly ReviewStep[] => [
  ...(['self-assessment', 'district-review', 'city-review'] as const),
  ...(visited ? (['site-visit'] as const) : []),
  ...(['panel', 'publicity'] as const),
];

/** Versions from before the steps were written down visit model and star. */
const visitedOfOld: readonly RatedTier[] = ['model', 'star'];

/** The steps of a tier, in their order, with or without the visit. */
export const stepsOf = (tier: RatedTier, visited: boolean): readonly ReviewStep[] =>
  tier === 'basic' ? basicSteps : reviewedSteps(visited);

/** Whether a school that wishes this tier is visited on site. */
export function isVisited({ tiers }: Pick<StandardDocument, 'tiers'>, tier: RatedTier): boolean {
  const steps = tiers.find((each) => each.tier === tier)?.steps;
  return steps ? steps.includes('site-visit') : visitedOfOld.includes(tier);
}

/** The first tier whose steps are not those of a review; null where all are. */
export function strangeSteps({ tiers }: Pick<StandardDocument, 'tiers'>): RatedTier | null {
  const strange = tiers.find(({ tier, steps }) => {
    if (!steps) return false;
    const wanted = stepsOf(tier, steps.includes('site-visit'));
    return wanted.length !== steps.length || wanted.some((step, at) => step !== steps[at]);
  });
  return strange?.tier ?? null;
}

/** A tier that is not visited though one below it is; null where none is. */
export function visitedLess(standard: Pick<StandardDocument, 'tiers'>): RatedTier | null {
  const [, ...reviewed] = ratedTiers;
  const first = reviewed.findIndex((tier) => isVisited(standard, tier));
  return first < 0 ? null : (reviewed.slice(first).find((tier) => !isVisited(standard, tier)) ?? null);
}
