import type { HeldTitle } from '../engine/inputs.rule';
import type { RatedTier } from '../standards/standard.rule';

/** A title as it stands in its table. */
interface KeptTitle {
  tier: RatedTier;
  sinceDay: string;
  untilDay: string;
  heldUntil: string | null;
}

/** The days on which the titles were really held: not while suspended, nor after they were taken away or followed. */
export function heldDays(titles: readonly KeptTitle[]): HeldTitle[] {
  return titles
    .map(({ tier, sinceDay, untilDay, heldUntil }) => ({
      tier,
      since: sinceDay,
      until: heldUntil ?? untilDay,
    }))
    .filter(({ since, until }) => since <= until);
}
