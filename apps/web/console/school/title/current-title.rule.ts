/** As much of a title as the choice needs. */
interface Choosable {
  tier: string;
  state: string;
}

const tiers = ['star', 'model', 'excellent', 'basic'];
const over = ['DOWNGRADED', 'REVOKED'];

/**
 * Which of a school's titles (the latest first) its page is about: the highest one that is held or suspended; else the last
 * one that has ended, because it may be renewed.
 */
export function currentTitle<Title extends Choosable>(titles: readonly Title[]): Title | null {
  const standing = titles.filter(({ state }) => !over.includes(state) && state !== 'EXPIRED');
  const [highest] = standing.toSorted((a, b) => tiers.indexOf(a.tier) - tiers.indexOf(b.tier));
  return highest ?? titles.find(({ state }) => state === 'EXPIRED') ?? null;
}
