import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './progress.module.css';

interface ProgressProps {
  /** 0–1 */
  share: number;
  /** What is measured and how far it is, in words: "课时 6.3 / 8". */
  label: string;
}

const bounded = (share: number): number => Math.min(1, Math.max(0, share));

/** A ring for the eye; the words are its label, and children stand in its middle. */
export function ProgressRing({
  share,
  label,
  size = 64,
  children,
}: ProgressProps & { size?: number; children?: ReactNode }): ReactNode {
  const around = 2 * Math.PI * 44;
  return (
    <div
      className={styles.ring}
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      role="img"
      aria-label={label}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle className={styles.rail} cx="50" cy="50" r="44" fill="none" strokeWidth="9" />
        <circle
          className={styles.done}
          cx="50"
          cy="50"
          r="44"
          fill="none"
          strokeWidth="9"
          strokeLinecap={bounded(share) > 0 ? 'round' : 'butt'}
          strokeDasharray={around}
          strokeDashoffset={around * (1 - bounded(share))}
        />
      </svg>
      {children && (
        <div className={styles.middle} aria-hidden="true">
          {children}
        </div>
      )}
    </div>
  );
}

export function ProgressBar({ share, label, tone }: ProgressProps & { tone?: 'voice' | 'now' }): ReactNode {
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(bounded(share) * 100)}
    >
      <div
        className={cx(styles.fill, tone === 'now' && styles.now)}
        style={{ width: `${bounded(share) * 100}%` }}
      />
    </div>
  );
}
