import { useState, type ReactNode } from 'react';
import styles from './cover.module.css';
import { cx } from './cx';

export interface CoverProps {
  /** A picture; without one, or when it cannot be fetched, a cloth cover with `word` on it. */
  src?: string | null;
  /** What stands on the made cover: the topic, or the title where no title stands beside it. */
  word: string;
  /** Chooses the cloth: the same text gives the same colour. */
  tone: string;
  /** The first picture on a page is fetched at once, others when they come near. */
  eager?: boolean;
  children?: ReactNode;
}

const sumOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

/** The picture of a course or lecture. It repeats what stands beside it, so it is not read aloud. */
export function Cover({ src, word, tone, eager, children }: CoverProps): ReactNode {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span className={styles.cover}>
      {src && src !== broken ? (
        <img
          src={src}
          alt=""
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => setBroken(src)}
        />
      ) : (
        <span
          className={cx(styles.made, styles[`t${sumOf(tone) % 7}`], styles[`m${sumOf(tone) % 4}`])}
          aria-hidden="true"
        >
          <span className={styles.word}>{word}</span>
        </span>
      )}
      {children}
    </span>
  );
}
