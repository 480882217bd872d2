import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DomainView } from '@web/api/generated';
import { percentWords } from '@web/i18n/format';
import { Scroller } from '../frame/scroller';
import styles from './rating.module.css';

/** A bar of 100 points in which each domain has its width; the table behind it stands below. */
export function PointBar({ domains }: { domains: readonly DomainView[] }): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <figure className={styles.points}>
      <div className={styles.bar} aria-hidden="true">
        {domains.map((domain, index) => (
          <div
            key={domain.code}
            className={styles.domain}
            style={{ flexGrow: domain.of, '--tone': `var(--series-${index + 1})` } as CSSProperties}
          >
            <span style={{ width: `${(domain.points / domain.of) * 100}%` }} />
          </div>
        ))}
      </div>
      <Scroller label={t('points.caption')} className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('points.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('head.domain')}</th>
              <th scope="col">{t('head.points')}</th>
              <th scope="col">{t('head.of')}</th>
              <th scope="col">{t('head.share')}</th>
              <th scope="col">{t('head.available')}</th>
            </tr>
          </thead>
          <tbody>
            {domains.map((domain, index) => (
              <tr key={domain.code}>
                <th scope="row">
                  <span className={styles.swatch} style={{ background: `var(--series-${index + 1})` }} />
                  {`${domain.code} ${domain.name}`}
                </th>
                <td>{domain.points.toFixed(2)}</td>
                <td>{domain.of}</td>
                <td>{domain.share === null ? '–' : percentWords(domain.share)}</td>
                <td>{domain.rated ? domain.available : t('notRated', { points: domain.available })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </figure>
  );
}
