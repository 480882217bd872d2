import type { ReactNode } from 'react';
import styles from './chips.module.css';
import { cx } from './cx';
import type { Choice } from './select';

export interface ChipsProps<V extends string> {
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
  /** Set where every choice has to be seen before one is made. */
  wrap?: boolean;
}

/** One choice of a few, in a row that scrolls under the thumb. */
export function Chips<V extends string>({ label, choices, value, onChange, wrap }: ChipsProps<V>): ReactNode {
  return (
    <div role="group" aria-label={label} className={cx(styles.row, wrap && styles.wrap)}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.chip}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

export function Tag({ tone, children }: { tone?: 'voice' | 'now'; children: ReactNode }): ReactNode {
  return <span className={cx(styles.tag, tone && styles[tone])}>{children}</span>;
}
