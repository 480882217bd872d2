import type { ReactNode } from 'react';
import { cx } from '@web/ui/cx';
import styles from './state-tag.module.css';

export type Tone = 'plain' | 'good' | 'now' | 'bad' | 'faint';

/** The state of a thing: words in a tone; the tone alone never says it. */
export function StateTag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={cx(styles.tag, styles[tone])}>{children}</span>;
}
