import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '@web/i18n/format';
import type { Span } from './coverage-picture.rule';
import { Glance } from './glance';
import styles from './timeline.module.css';
import { useGlance } from './use-glance';
import { useStoryboard } from './use-storyboard';

export interface TimelineProps {
  duration: number;
  position: number;
  bufferedTo: number;
  /** Which seconds already count, as the server knows them. */
  counted: readonly Span[];
  /** Small pictures of the lecture, by time; null when there are none or none are wanted. */
  storyboardUrl: string | null;
  onSeek: (seconds: number) => void;
}

/** Where one is, what is already on the phone, and which parts already count. */
export function Timeline(props: TimelineProps): ReactNode {
  const { duration, position, bufferedTo, counted, onSeek } = props;
  const { t } = useTranslation('player');
  const { board, want } = useStoryboard(props.storyboardUrl);
  const { second, handlers } = useGlance(duration, position, want);
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
          {...handlers}
          onChange={(event) => onSeek(Number(event.target.value))}
        />
        <span className={styles.here} style={{ left: at(position) }} aria-hidden="true" />
        {second !== null && <Glance second={second} duration={duration} board={board} />}
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
