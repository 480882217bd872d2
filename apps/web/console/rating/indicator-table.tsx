import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView, SchoolRatingView } from '@web/api/generated';
import { StateTag, type Tone } from '../frame/state-tag';
import { indicatorWords } from './amounts';
import styles from './rating.module.css';

const tones: Readonly<Record<IndicatorView['state'], Tone>> = {
  counted: 'good',
  declared: 'now',
  reviewed: 'good',
  missing: 'plain',
  hidden: 'plain',
};

/** Every indicator under its domain; a press on one opens its formula and facts. */
export function IndicatorTable({
  view,
  onOpen,
}: {
  view: SchoolRatingView;
  onOpen: (indicator: IndicatorView) => void;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('indicators.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('head.indicator')}</th>
            <th scope="col">{t('head.value')}</th>
            <th scope="col">{t('head.points')}</th>
            <th scope="col">{t('head.source')}</th>
          </tr>
        </thead>
        {view.domains.map((domain) => (
          <tbody key={domain.code}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.group}>
                {`${domain.code} ${domain.name}`}
              </th>
            </tr>
            {view.indicators
              .filter((indicator) => indicator.domain === domain.code)
              .map((indicator) => (
                <Row key={indicator.code} indicator={indicator} onOpen={() => onOpen(indicator)} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ indicator, onOpen }: { indicator: IndicatorView; onOpen: () => void }): ReactNode {
  const { t } = useTranslation('console/rating');
  const { points, weight } = indicator;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.open} aria-haspopup="dialog" onClick={onOpen}>
          {`${indicator.code} ${indicator.name}`}
        </button>
      </th>
      <td>{indicatorWords(indicator, t)}</td>
      <td>
        <span className={styles.earned}>
          {points === null ? '–' : points.toFixed(2)} / {weight}
          <span className={styles.mini} aria-hidden="true">
            <span style={{ width: `${weight > 0 ? ((points ?? 0) / weight) * 100 : 0}%` }} />
          </span>
        </span>
      </td>
      <td>
        <StateTag tone={tones[indicator.state]}>{t(`state.${indicator.state}`)}</StateTag>
      </td>
    </tr>
  );
}
