import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '@web/ui/cx';
import { PlayOrPause, TenSeconds } from './glyphs';
import styles from './player.module.css';

interface ControlsProps {
  playing: boolean;
  onToggle: () => void;
  onSkip: (seconds: number) => void;
}

/** The three that are used all the time, large and in reach of the thumb. */
export function Controls({ playing, onToggle, onSkip }: ControlsProps): ReactNode {
  const { t } = useTranslation('player');
  return (
    <div className={styles.main}>
      <button type="button" className={styles.round} aria-label={t('back')} onClick={() => onSkip(-10)}>
        <TenSeconds />
      </button>
      <button
        type="button"
        className={cx(styles.round, styles.big)}
        aria-label={playing ? t('pause') : t('play')}
        onClick={onToggle}
      >
        <PlayOrPause playing={playing} />
      </button>
      <button type="button" className={styles.round} aria-label={t('forward')} onClick={() => onSkip(10)}>
        <TenSeconds forward />
      </button>
    </div>
  );
}
