import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { percentWords } from '@web/i18n/format';
import { bureauPaths } from '../bureau.paths';
import { TierMark } from '../../rating/tiers/tier-mark';
import { schoolsIn, tiers, type TierCounts } from '../../rating/tiers/tiers.rule';
import styles from './pyramid.module.css';

const order = [...tiers].reverse();

/** The numbers behind the pyramid, beside the titles the schools hold today. */
export function PyramidTable({ counts, held }: { counts: TierCounts; held: TierCounts }): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const total = schoolsIn(counts);
  const share = (schools: number): string => (total === 0 ? '–' : percentWords(schools / total));
  return (
    <>
      <table className={styles.table} aria-label={t('table.title')}>
        <thead>
          <tr>
            <th scope="col">{t('table.tier')}</th>
            <th scope="col">{t('table.figures')}</th>
            <th scope="col">{t('table.share')}</th>
            <th scope="col">{t('table.held')}</th>
          </tr>
        </thead>
        <tbody>
          {order.map((tier) => (
            <tr key={tier}>
              <th scope="row">
                <TierMark tier={tier} />
              </th>
              <td>
                <Link
                  to={bureauPaths.schools({ tier })}
                  aria-label={t('table.toSchools', {
                    tier: t(`topics:tier.${tier}`),
                    count: counts[tier],
                  })}
                >
                  {counts[tier]}
                </Link>
              </td>
              <td>{share(counts[tier])}</td>
              <td>{held[tier]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.all')}</th>
            <td>{total}</td>
            <td />
            <td>{schoolsIn(held)}</td>
          </tr>
        </tfoot>
      </table>
      <p className={styles.note}>{t('table.note')}</p>
    </>
  );
}
