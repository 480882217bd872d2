import type { Tier } from '@libs/organization';
import type { SchoolPlan, Standing } from './city-plan';

/** Schools whose work has come further than the title they hold. */
const behind: Readonly<Record<string, Standing>> = {
  HC103: 'basic',
  HC106: 'unrated',
  HC201: 'model',
  HC204: 'basic',
  HC205: 'unrated',
  HC206: 'basic',
  HC301: 'basic',
  HC303: 'excellent',
  HC305: 'basic',
  HC401: 'basic',
  HC404: 'basic',
  HC406: 'unrated',
};

/** Of these, the ones of whose papers people have found as much this year as their work shows. */
const found = new Set(['HC106', 'HC201', 'HC205', 'HC303', 'HC305', 'HC401']);

/** The tier a school was given last. */
export const heldBy = ({ code, standing }: SchoolPlan): Standing => behind[code] ?? standing;

/** What the papers of a school are worth in the running cycle. */
export const papersOf = (plan: SchoolPlan): Standing => (found.has(plan.code) ? plan.standing : heldBy(plan));

/** A title from before the last cycle: the years before this one in which it began, and how long it was given for. */
type EarlierTitle = readonly [tier: Tier, yearsAgo: number, years: number];

const ways: Readonly<Record<Standing, readonly EarlierTitle[]>> = {
  star: [
    ['excellent', 6, 3],
    ['model', 3, 3],
  ],
  model: [['excellent', 3, 3]],
  excellent: [['excellent', 1, 3]],
  basic: [],
  unrated: [],
};

/** Model for three years already, and again; model for a year, with two to go. */
const longer: Readonly<Record<string, readonly EarlierTitle[]>> = {
  HC104: ways.star,
  HC201: ways.star,
  HC302: [
    ['excellent', 4, 3],
    ['model', 1, 3],
  ],
};

/** Titles that districts have on paper, the oldest first. What the last cycle awarded is not among them. */
export const earlierTitles = (plan: SchoolPlan): readonly EarlierTitle[] =>
  longer[plan.code] ?? ways[heldBy(plan)];
