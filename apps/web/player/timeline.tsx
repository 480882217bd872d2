import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '@web/i18n/format';
import type { Span } from './coverage-picture.rule';
import styles from './timeline.module.css';

export interface TimelineProps {
  duration: number;
  position: number;
  bufferedTo: number;
  /** Which seconds already count, as the server knows them. */
  counted: readonly Span[];
  onSeek: (seconds: number) => void;
}

/** Where one is, what is already on the phone, and which parts already count. */
export function Timeline({ duration, position, bufferedTo, counted, onSeek }: TimelineProps): ReactNode {
  const { t } = useTranslation('player');
  const at = (seconds: number): string => `${duration > 0 ? Math.min(100, (seconds / duration) * 100) : 0}%`;
  const wide = (from: number, to: number): string => at(to - from);
  return (
    <div>
      <div className={styles.timeline}>
        <div className={styles.rail} aria-hidden="true">
          <span
            className={styles.buffered}
            style={{ left: at(position), width: wide(position, bufferedTo) }}
          />
          {counted.map(([from, to]) => (
            <span key={from} className={styles.counted} style={{ left: at(from), width: wide(from, to) }} />
          ))}
        </div>
        <input
          className={styles.input}
          type="range"
          min={0}
          max={Math.max(1, Math.floor(duration))}
          step={1}
          value={Math.floor(position)}
          aria-label={t('timeline')}
          aria-valuetext={t('timelineAt', { at: clockOf(position), of: clockOf(duration) })}
          onChange={(event) => onSeek(Number(event.target.value))}
        />
        <span className={styles.here} style={{ left: at(position) }} aria-hidden="true" />
      </div>
      <div className={styles.clock}>
        <span>
          {clockOf(position)} / {clockOf(duration)}
        </span>
        <span className={styles.legend}>{t('counted')}</span>
      </div>
    </div>
  );
}
