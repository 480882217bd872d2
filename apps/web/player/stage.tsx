import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlayOrPause } from './glyphs';
import type { PlayerSource } from './player';
import styles from './player.module.css';
import type { MediaState } from './use-media';

export interface Subtitle {
  lang: string;
  label: string;
  url: string;
}

interface StageProps {
  source: PlayerSource;
  /** Language of the captions shown; empty for none. */
  subtitle: string;
  media: MediaState;
  soundOnly: boolean;
  broken: boolean;
  over?: ReactNode;
  setVideo: (video: HTMLVideoElement | null) => void;
  onTap: () => void;
}

/** The picture; a tap anywhere plays or pauses. The labelled button for it stands below, so this one is not read twice. */
export function Stage({
  source,
  subtitle,
  media,
  soundOnly,
  broken,
  over,
  setVideo,
  onTap,
}: StageProps): ReactNode {
  const { t } = useTranslation('player');
  const place = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    for (const track of place.current?.textTracks ?? []) {
      track.mode = track.language === subtitle ? 'showing' : 'disabled';
    }
  }, [subtitle]);
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
        {source.subtitles.map((track) => (
          <track
            key={track.lang}
            kind="captions"
            srcLang={track.lang}
            label={track.label}
            src={track.url}
            default={track.lang === subtitle}
          />
        ))}
      </video>
      <button type="button" className={styles.tap} tabIndex={-1} aria-hidden="true" onClick={onTap}>
        {media.waiting ? (
          <span className={styles.spin} />
        ) : (
          !media.playing && (
            <span className={styles.glyph}>
              <PlayOrPause playing={false} size={36} />
            </span>
          )
        )}
      </button>
      {soundOnly && <p className={styles.sound}>{t('soundOnlyNow')}</p>}
      {broken && !over && (
        <div className={styles.over} role="alert">
          <p>{t('broken')}</p>
          <p>{t('brokenText')}</p>
        </div>
      )}
      {over && <div className={styles.over}>{over}</div>}
    </div>
  );
}
