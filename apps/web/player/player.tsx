import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from './coverage-picture.rule';
import { Controls } from './controls';
import styles from './player.module.css';
import type { PlayerSource } from './player-source';
import { currentAddress } from './signed-address.rule';
import { Stage } from './stage';
import { Timeline } from './timeline';
import { Options } from './options';
import { useActs } from './use-acts';
import { useFullscreen, useIdle } from './use-fullscreen';
import { useKeys } from './use-keys';
import { useMedia } from './use-media';
import { useStream } from './use-stream';

export interface PlayerProps {
  source: PlayerSource;
  counted: readonly Span[];
  /** A fresh signed address of the same lecture; null when this player will get none. */
  renew: () => Promise<string | null>;
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
  const [signed, setSigned] = useState(source.playlistUrl);
  const stream = useStream(video, source, async () => {
    const fresh = await renew();
    if (fresh) setSigned(fresh);
    return fresh;
  });
  const media = useMedia(video);
  // Who listens only saves data, here too.
  const pictures = stream.soundOnly ? null : source.storyboardUrl;
  const acts = useActs(video, source, Boolean(over));
  const [full, toggleFull] = useFullscreen(frame, video);
  const idle = useIdle(frame, full && media.playing);
  useEffect(() => onVideo(video), [video, onVideo]);
  useEffect(() => {
    if (over) video?.pause();
  }, [over, video]);

  useKeys(frame, { toggle: acts.toggle, skip: acts.skip, fullscreen: toggleFull });

  return (
    <section ref={frame} className={styles.player} aria-label={t('label')} data-idle={idle}>
      <Stage
        source={source}
        subtitle={subtitle}
        media={media}
        stream={stream}
        over={over}
        setVideo={setVideo}
        onTap={acts.toggle}
      />
      <div className={styles.controls}>
        <Timeline
          duration={source.durationSeconds}
          position={media.position}
          bufferedTo={media.bufferedTo}
          counted={counted}
          storyboardUrl={pictures && currentAddress(pictures, signed)}
          onSeek={acts.seek}
        />
        <div className={styles.row}>
          <Controls playing={media.playing} onToggle={acts.toggle} onSkip={acts.skip} />
          <Options
            rate={media.rate}
            rates={rates.filter((rate) => rate <= source.rateMax)}
            onRate={acts.setRate}
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
