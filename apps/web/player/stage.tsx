import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@web/ui/button';
import { PlayOrPause } from './glyphs';
import styles from './player.module.css';
import type { PlayerSource } from './player-source';
import type { MediaState } from './use-media';
import type { StreamControl } from './use-stream';

interface StageProps {
  source: PlayerSource;
  /** Language of the captions shown; empty for none. */
  subtitle: string;
  media: MediaState;
  stream: StreamControl;
  over?: ReactNode;
  setVideo: (video: HTMLVideoElement | null) => void;
  onTap: () => void;
}

/** The picture with its captions, and what stands over it. */
export function Stage(props: StageProps): ReactNode {
  const { source, subtitle, setVideo } = props;
  const { t } = useTranslation('player');
  const place = useRef<HTMLVideoElement>(null);
  const captions = source.subtitles.find((one) => one.lang === subtitle);
  useEffect(() => {
    for (const track of place.current?.textTracks ?? []) track.mode = captions ? 'showing' : 'disabled';
  }, [captions]);
  return (
    <div className={styles.stage}>
      <video
        ref={(video) => {
          place.current = video;
          setVideo(video);
        }}
        playsInline
        preload="metadata"
        poster={source.posterUrl ?? undefined}
        aria-label={t('label')}
        tabIndex={-1}
      >
        <track
          key={subtitle}
          kind="captions"
          srcLang={captions?.lang}
          label={captions?.label}
          src={captions?.url}
          default
        />
      </video>
      <Tap {...props} />
      <Over {...props} />
    </div>
  );
}

/** A tap anywhere plays or pauses. The labelled button for it stands below, so this one is not read twice. */
function Tap({ media, stream, onTap }: StageProps): ReactNode {
  return (
    <button type="button" className={styles.tap} tabIndex={-1} aria-hidden="true" onClick={onTap}>
      {media.waiting && <span className={styles.spin} />}
      {!media.waiting && !media.playing && !stream.broken && (
        <span className={styles.glyph}>
          <PlayOrPause playing={false} size={36} />
        </span>
      )}
    </button>
  );
}

function Over({ stream, over }: StageProps): ReactNode {
  const { t } = useTranslation('player');
  if (over) return <div className={styles.over}>{over}</div>;
  if (stream.broken) {
    return (
      <div className={styles.over} role="alert">
        <p>{t('broken')}</p>
        <p className={styles.why}>{t('brokenText')}</p>
        <Button onClick={stream.again}>{t('app:retry')}</Button>
      </div>
    );
  }
  return stream.soundOnly ? <p className={styles.sound}>{t('soundOnlyNow')}</p> : null;
}
