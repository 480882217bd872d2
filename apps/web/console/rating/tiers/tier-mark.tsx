import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './tier-mark.module.css';
import type { Tier } from './tiers.rule';

/** More corners, a higher tier: told apart without colour. */
const shapes: Readonly<Record<Tier, string>> = {
  unrated: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6z',
  basic: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4z',
  excellent: 'M8 1.5 15 13.8H1z',
  model: 'M8 1 14.2 4.5V11.5L8 15 1.8 11.5V4.5z',
  star: 'M8 .8l2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5z',
};

export function TierShape({ tier, size = 16 }: { tier: Tier; size?: number }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, flex: 'none' }}
    >
      <path
        d={shapes[tier]}
        fill={tier === 'unrated' ? 'none' : `var(--tier-${tier})`}
        stroke={tier === 'unrated' ? 'var(--line-strong)' : 'none'}
        strokeWidth="1.5"
        strokeDasharray={tier === 'unrated' ? '2.5 2' : undefined}
      />
    </svg>
  );
}

/** A tier in shape and word. */
export function TierMark({ tier, after }: { tier: Tier; after?: ReactNode }): ReactNode {
  const { t } = useTranslation('topics');
  return (
    <span className={styles.mark}>
      <TierShape tier={tier} />
      <span>
        {t(`tier.${tier}`)}
        {after}
      </span>
    </span>
  );
}
