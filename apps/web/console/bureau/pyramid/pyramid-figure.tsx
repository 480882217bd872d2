import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { numberWords } from '@web/i18n/format';
import { percentOf } from '@web/i18n/percent.rule';
import { bureauPaths } from '../bureau.paths';
import { TierShape } from '../../rating/tiers/tier-mark';
import { schoolsIn, type Tier, type TierCounts } from '../../rating/tiers/tiers.rule';
import { fittingSize, pyramidShape, type Band, type Point } from './pyramid-shape.rule';
import styles from './pyramid.module.css';

const pointsOf = (corners: readonly Point[]): string =>
  corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** The schools as a pyramid: area means schools; every part leads to its schools. */
export function PyramidFigure({ counts, label }: { counts: TierCounts; label: string }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const [place, room] = useRoom();
  const narrow = room < 560;
  const labelGap = narrow ? 48 : 58;
  const { width, height } = fittingSize(counts, { room, labels: narrow ? 172 : 190, labelGap, narrow });
  const shape = pyramidShape(counts, { width, height, labelGap });
  const total = schoolsIn(counts);
  return (
    <div ref={place} className={styles.figure} data-narrow={narrow || undefined}>
      {room > 0 && (
        <>
          <div className={styles.pyramid} style={{ height }}>
            <svg width={width + 34} height={height} aria-hidden="true" focusable="false">
              {shape.bands.map((band) => (
                <BandShape key={band.tier} band={band} labelX={width + 30} />
              ))}
            </svg>
            <ul role="list" aria-label={label} className={styles.labels} style={{ left: width + 32 }}>
              {shape.bands.map(({ tier, schools, labelY }) => (
                <li key={tier} style={{ top: labelY - labelGap / 2, height: labelGap }}>
                  <TierLink tier={tier} schools={schools} total={total} />
                </li>
              ))}
            </ul>
          </div>
          <div className={styles.unrated} aria-label={t('beside')} role="group">
            {counts.unrated > 0 && (
              <span
                className={styles.square}
                style={{ width: shape.unratedSide, height: shape.unratedSide }}
                aria-hidden="true"
              />
            )}
            <TierLink tier="unrated" schools={counts.unrated} total={total} />
          </div>
        </>
      )}
    </div>
  );
}

/** For the eye and the mouse; the keyboard and the screen reader have the label beside it. */
function BandShape({ band, labelX }: { band: Band; labelX: number }): ReactNode {
  const { tier, corners, edge, labelY } = band;
  return (
    <g>
      <polyline
        className={styles.leader}
        points={pointsOf([edge, { x: Math.max(edge.x, labelX - 22), y: labelY }, { x: labelX, y: labelY }])}
      />
      {corners.length > 0 && (
        <Link to={bureauPaths.schools({ tier })} tabIndex={-1}>
          <polygon className={styles.band} points={pointsOf(corners)} fill={`var(--tier-${tier})`} />
        </Link>
      )}
    </g>
  );
}

function TierLink({ tier, schools, total }: { tier: Tier; schools: number; total: number }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const share = numberWords(percentOf(total === 0 ? 0 : schools / total));
  return (
    <Link to={bureauPaths.schools({ tier })} className={styles.tierLink} data-tier={tier}>
      <TierShape tier={tier} size={20} />
      <span>
        <span className={styles.tierName}>{t(`topics:tier.${tier}`)}</span>
        <span className={styles.tierCount}>
          {t('schools', { count: schools })}
          <small>{t('share', { share })}</small>
        </span>
      </span>
    </Link>
  );
}

function useRoom(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (!place.current) return undefined;
    const watch = new ResizeObserver(([entry]) => entry && setRoom(Math.floor(entry.contentRect.width)));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return [place, room];
}
