import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { courseSharesOutreach, type IndicatorView } from '@web/api/generated';
import { Note } from '@web/ui/states';
import { formulaWords, indicatorWords } from './amounts';
import { Facts } from './facts';
import { IndicatorPeers } from './peers-card';
import styles from './rating.module.css';

/** 辐射帮扶 of the rating standard. */
const outreachIndicator = 'E3';

/** The figure, its formula with the numbers in it, and the facts behind it. */
export function IndicatorFigures({
  unitId,
  indicator,
  past = false,
}: {
  unitId: string;
  indicator: IndicatorView;
  past?: boolean;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <div className={styles.drawer}>
      <p className={styles.figure}>
        {indicatorWords(indicator, t)}
        <small>
          {t('pointsOf', {
            points: indicator.points === null ? '–' : indicator.points.toFixed(2),
            of: indicator.weight,
          })}
        </small>
      </p>
      {indicator.formula && (
        <div>
          <h3 className={styles.sub}>{t('formula')}</h3>
          <p className={styles.formula}>{formulaWords(indicator.formula)}</p>
          {indicator.mode === 'automatic' && <p className={styles.small}>{t('brackets')}</p>}
        </div>
      )}
      {indicator.state === 'hidden' && <Note icon="shield">{t('hiddenText')}</Note>}
      {indicator.state === 'missing' && (
        <Note icon="info">{t([`missing.${indicator.missing}`, 'missing.other'])}</Note>
      )}
      {!past && <IndicatorPeers unitId={unitId} code={indicator.code} />}
      <Facts unitId={unitId} facts={indicator.facts} past={past} />
      {!past && indicator.code === outreachIndicator && <OutreachBeside unitId={unitId} />}
    </div>
  );
}

/** What the platform counts of courses given to others: beside the evidence, never in its place. */
function OutreachBeside({ unitId }: { unitId: string }): ReactNode {
  const { t } = useTranslation('console/rating');
  const outreach = useQuery({
    queryKey: ['rating', unitId, 'outreach'],
    queryFn: () => courseSharesOutreach({ path: { id: unitId } }),
  });
  if (!outreach.data) return null;
  return <Note icon="info">{t('outreachBeside', { ...outreach.data })}</Note>;
}
