import { useTranslation } from 'react-i18next';
import { clockOf } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import type { PlayerSource } from './player-source';

export interface Acts {
  toggle: () => void;
  seek: (seconds: number) => void;
  skip: (by: number) => void;
  setRate: (rate: number) => void;
}

const moveTo = (video: HTMLVideoElement, seconds: number): void => {
  video.currentTime = Math.max(0, seconds);
};
const playAtRate = (video: HTMLVideoElement, rate: number): void => {
  video.playbackRate = rate;
};

/** What buttons, keys and the timeline do to the element; nothing while something stands over the picture. */
export function useActs(video: HTMLVideoElement | null, source: PlayerSource, held: boolean): Acts {
  const { t } = useTranslation('player');
  const seek = (seconds: number): void => {
    if (!video) return;
    const ceiling = source.seekCeiling ?? Infinity;
    if (seconds > ceiling + 1) say(t('ceiling', { at: clockOf(ceiling) }));
    moveTo(video, Math.min(seconds, source.durationSeconds - 0.5, ceiling));
  };
  return {
    seek,
    toggle: () => {
      if (!video || held) return;
      // A browser that refuses to play says so by staying paused.
      if (video.paused) void video.play().catch(() => undefined);
      else video.pause();
    },
    skip: (by) => seek((video?.currentTime ?? 0) + by),
    setRate: (rate) => video && playAtRate(video, rate),
  };
}
