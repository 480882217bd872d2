import type { ReactNode } from 'react';
import styles from './tier-mark.module.css';
import { tiers, type TierCounts } from './tiers.rule';

const order = [...tiers].reverse();

/** Schools by tier as one bar, the highest first. A picture only: the numbers stand beside it. */
export function TierStrip({ counts }: { counts: TierCounts }): ReactNode {
  return (
    <span className={styles.strip} aria-hidden="true">
      {order
        .filter((tier) => counts[tier] > 0)
        .map((tier) => (
          <span
            key={tier}
            data-tier={tier}
            className={styles.part}
            style={{
              flexGrow: counts[tier],
              flexBasis: 0,
              background: tier === 'unrated' ? undefined : `var(--tier-${tier})`,
            }}
          />
        ))}
    </span>
  );
}
