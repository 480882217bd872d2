export const ratedTiers = ['basic', 'excellent', 'model', 'star'] as const;
export type RatedTier = (typeof ratedTiers)[number];
export const tiers = ['unrated', ...ratedTiers] as const;
export type Tier = (typeof tiers)[number];

export const isTier = (value: string): value is Tier => (tiers as readonly string[]).includes(value);

/** How many schools stand at each tier, unrated ones included. */
export type TierCounts = Readonly<Record<Tier, number>>;

export function countsOf(view: {
  tiers: readonly { tier: string; schools: number }[];
  unrated: number;
}): TierCounts {
  const at = (tier: RatedTier): number => view.tiers.find((each) => each.tier === tier)?.schools ?? 0;
  return {
    unrated: view.unrated,
    basic: at('basic'),
    excellent: at('excellent'),
    model: at('model'),
    star: at('star'),
  };
}

export const schoolsIn = (counts: TierCounts): number => tiers.reduce((sum, tier) => sum + counts[tier], 0);
