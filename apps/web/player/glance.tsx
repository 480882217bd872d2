import type { CSSProperties, ReactNode } from 'react';
import { clockOf } from '@web/i18n/format';
import { tileAt, type Storyboard } from './storyboard.rule';
import styles from './timeline.module.css';

/** Pixels around the picture; as in the style sheet. */
const padding = 4;

interface GlanceProps {
  second: number;
  duration: number;
  board: Storyboard | null;
}

/** What is to be seen at a place of the timeline. The slider itself says the time to those who do not see it. */
export function Glance({ second, duration, board }: GlanceProps): ReactNode {
  const tile = board && tileAt(board, second);
  const place = {
    '--at': `${duration > 0 ? (second / duration) * 100 : 0}%`,
    // It stays within the timeline at both ends.
    '--half': tile ? `${tile.width / 2 + padding}px` : '2em',
  };
  return (
    <span className={styles.glance} style={place as CSSProperties} aria-hidden="true">
      {tile && (
        <span
          className={styles.tile}
          style={{
            width: tile.width,
            height: tile.height,
            background: `url("${board.sheet}") -${tile.x}px -${tile.y}px`,
          }}
        />
      )}
      {clockOf(second)}
    </span>
  );
}
