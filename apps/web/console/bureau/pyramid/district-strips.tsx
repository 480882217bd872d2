import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VisuallyHidden } from '@web/ui/visually-hidden';
import { Card } from '../../frame/list-frame';
import { bureauPaths } from '../bureau.paths';
import { TierStrip } from '../../rating/tiers/tier-strip';
import { countsOf, tiers, type TierCounts } from '../../rating/tiers/tiers.rule';
import { useDistricts } from '../use-ratings';
import styles from './pyramid.module.css';

const order = [...tiers].reverse();

/** One bar a district, the highest tier first; the whole table is a page of its own. */
export function DistrictStrips(): ReactNode {
  const { t } = useTranslation('console/bureau/pyramid');
  const districts = useDistricts();
  const words = (counts: TierCounts): string =>
    order.map((tier) => `${t(`topics:tier.${tier}`)} ${counts[tier]}`).join('，');
  if (!districts.data || districts.data.length < 2) return null;
  return (
    <Card
      className={styles.whole}
      title={t('districts.title')}
      text={t('districts.text')}
      aside={<Link to={bureauPaths.districts}>{t('districts.toTable')}</Link>}
    >
      <ul role="list" className={styles.districts}>
        {districts.data.map((district) => {
          const counts = countsOf(district);
          const { averageTotal } = district;
          return (
            <li key={district.unitId} className={styles.district}>
              <Link to={bureauPaths.schools({ district: district.unitId })}>{district.name}</Link>
              <TierStrip counts={counts} />
              <small>
                <VisuallyHidden>{words(counts)}</VisuallyHidden>
                {t('schools', { count: district.schools })}
                {averageTotal !== null && ` · ${t('districts.mean', { mean: averageTotal.toFixed(1) })}`}
              </small>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
