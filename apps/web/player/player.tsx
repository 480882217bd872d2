import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '@web/i18n/format';
import { say } from '@web/ui/toast';
import type { Span } from './coverage-picture.rule';
import { Controls } from './controls';
import styles from './player.module.css';
import { Stage, type Subtitle } from './stage';
import { Timeline } from './timeline';
import { Options } from './options';
import { useFullscreen, useIdle } from './use-fullscreen';
import { useKeys } from './use-keys';
import { useMedia } from './use-media';
import { useStream } from './use-stream';

export interface PlayerSource {
  playlistUrl: string;
  posterUrl: string | null;
  durationSeconds: number;
  resumeAt: number;
  /** Fastest rate that counts. */
  rateMax: number;
  /** How far one may seek, in seconds; null where all is free. */
  seekCeiling: number | null;
  subtitles: readonly Subtitle[];
}

export interface PlayerProps {
  source: PlayerSource;
  counted: readonly Span[];
  /** A fresh signed address of the same lecture. */
  renew: () => Promise<string>;
  /** Gets the element once it stands: whoever counts listens to it. */
  onVideo: (video: HTMLVideoElement | null) => void;
  /** Stands over the picture instead of it: "opened elsewhere", "signed out". */
  over?: ReactNode;
}

const rates = [0.75, 1, 1.25, 1.5];

/** Plays one lecture. Knows nothing of courses or accounts; what counts is decided elsewhere. */
export function Player({ source, counted, renew, onVideo, over }: PlayerProps): ReactNode {
  const { t } = useTranslation('player');
  const frame = useRef<HTMLElement>(null);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [subtitle, setSubtitle] = useState(source.subtitles[0]?.lang ?? '');
  const stream = useStream(video, source, renew);
  const media = useMedia(video);
  const [full, toggleFull] = useFullscreen(frame, video);
  const idle = useIdle(frame, full && media.playing);
  useEffect(() => onVideo(video), [video, onVideo]);
  useEffect(() => {
    if (over) video?.pause();
  }, [over, video]);

  const toggle = (): void => {
    if (!video || over) return;
    if (video.paused) void video.play().catch(() => undefined);
    else video.pause();
  };
  const seek = (seconds: number): void => {
    if (!video) return;
    const ceiling = source.seekCeiling;
    if (ceiling !== null && seconds > ceiling + 1) say(t('ceiling', { at: clockOf(ceiling) }));
    video.currentTime = Math.max(0, Math.min(seconds, source.durationSeconds - 0.5, ceiling ?? Infinity));
  };
  const skip = (by: number): void => seek((video?.currentTime ?? 0) + by);
  useKeys(frame, { toggle, skip, fullscreen: toggleFull });

  return (
    <section ref={frame} className={styles.player} aria-label={t('label')} data-idle={idle}>
      <Stage
        source={source}
        subtitle={subtitle}
        media={media}
        soundOnly={stream.soundOnly}
        broken={stream.broken}
        over={over}
        setVideo={setVideo}
        onTap={toggle}
      />
      <div className={styles.controls}>
        <Timeline
          duration={source.durationSeconds}
          position={media.position}
          bufferedTo={media.bufferedTo}
          counted={counted}
          onSeek={seek}
        />
        <div className={styles.row}>
          <Controls playing={media.playing} onToggle={toggle} onSkip={skip} />
          <Options
            rate={media.rate}
            rates={rates.filter((rate) => rate <= source.rateMax)}
            onRate={(rate) => video && (video.playbackRate = rate)}
            stream={stream}
            subtitles={source.subtitles}
            subtitle={subtitle}
            onSubtitle={setSubtitle}
            fullscreen={full}
            onFullscreen={toggleFull}
          />
        </div>
      </div>
    </section>
  );
}
