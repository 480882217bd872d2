import { ratingTiers, type RatedTier, type RatingTier } from '../../standards/standard.rule';

/** The tier one down; unrated below basic. */
export const oneDown = (tier: RatedTier): RatingTier =>
  ratingTiers[ratingTiers.indexOf(tier) - 1] as RatingTier;

export const isBelow = (tier: RatingTier, other: RatingTier): boolean =>
  ratingTiers.indexOf(tier) < ratingTiers.indexOf(other);

/** Every tier below, the highest first: what a decided case may leave a school with. */
export const tiersBelow = (tier: RatedTier): RatingTier[] =>
  ratingTiers.filter((each) => isBelow(each, tier)).toReversed();
