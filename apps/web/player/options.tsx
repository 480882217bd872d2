import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '@web/ui/chips';
import { FullScreen } from './glyphs';
import styles from './player.module.css';
import type { StreamControl } from './use-stream';

export interface OptionsProps {
  rate: number;
  rates: readonly number[];
  onRate: (rate: number) => void;
  stream: StreamControl;
  subtitles: readonly { lang: string; label: string }[];
  subtitle: string;
  onSubtitle: (lang: string) => void;
  fullscreen: boolean;
  onFullscreen: () => void;
}

type Panel = 'speed' | 'subtitles' | 'picture';

/** Speed, captions, picture, full screen: each a word with its present value, the choices open below. */
export function Options(props: OptionsProps): ReactNode {
  const { t } = useTranslation('player');
  const { stream, subtitles } = props;
  const [open, setOpen] = useState<Panel | null>(null);
  const chosen = stream.pictures.find((one) => one.id === stream.picture);
  const values: Record<Panel, string> = {
    speed: t('speedValue', { rate: props.rate }),
    subtitles: subtitles.find((one) => one.lang === props.subtitle)?.label ?? t('subtitlesOff'),
    picture: stream.soundOnly
      ? t('soundOnly')
      : chosen
        ? t('pictureHeight', { height: chosen.height })
        : t('pictureAuto'),
  };
  const panels: Panel[] = subtitles.length > 0 ? ['speed', 'subtitles', 'picture'] : ['speed', 'picture'];
  return (
    <div>
      <div className={styles.options}>
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            className={styles.option}
            aria-expanded={open === panel}
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            <strong>{values[panel]}</strong>
            {t(panel)}
          </button>
        ))}
        <button type="button" className={styles.option} onClick={props.onFullscreen}>
          <FullScreen />
          {props.fullscreen ? t('leaveFullscreen') : t('fullscreen')}
        </button>
      </div>
      {open && (
        <div className={styles.panel}>
          <Choices panel={open} {...props} />
        </div>
      )}
    </div>
  );
}

const soundOnly = 'sound';

function Choices({
  panel,
  rate,
  rates,
  onRate,
  stream,
  subtitles,
  subtitle,
  onSubtitle,
}: OptionsProps & { panel: Panel }): ReactNode {
  const { t } = useTranslation('player');
  if (panel === 'speed') {
    const choices = rates.map((one) => ({ value: String(one), label: t('speedValue', { rate: one }) }));
    return (
      <Chips
        wrap
        label={t('speed')}
        choices={choices}
        value={String(rate)}
        onChange={(next) => onRate(Number(next))}
      />
    );
  }
  if (panel === 'subtitles') {
    const choices = [
      { value: '', label: t('subtitlesOff') },
      ...subtitles.map((one) => ({ value: one.lang, label: one.label })),
    ];
    return <Chips wrap label={t('subtitles')} choices={choices} value={subtitle} onChange={onSubtitle} />;
  }
  const pictures = stream.pictures.map((one) => ({
    value: String(one.id),
    label: t('pictureHeight', { height: one.height }),
  }));
  return (
    <Chips
      wrap
      label={t('picture')}
      choices={[
        { value: '-1', label: t('pictureAuto') },
        ...pictures,
        { value: soundOnly, label: t('soundOnly') },
      ]}
      value={stream.soundOnly ? soundOnly : String(stream.picture)}
      onChange={(next) => (next === soundOnly ? stream.setSoundOnly(true) : stream.choose(Number(next)))}
    />
  );
}
