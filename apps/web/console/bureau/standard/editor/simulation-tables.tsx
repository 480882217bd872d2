import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationView } from '@web/api/generated';
import { Card } from '../../../frame/list-frame';
import { Scroller } from '../../../frame/scroller';
import { TierMark } from '../../../rating/tiers/tier-mark';
import { tiers as allTiers } from '../../../rating/tiers/tiers.rule';
import { signed } from './signed.rule';
import styles from './editor.module.css';

/** From which tier (rows) to which (columns); who stays stands on the diagonal. */
export function TierMatrix({ simulation }: { simulation: SimulationView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { tiers, change } = simulation;
  const count = (before: string, after: string): number =>
    tiers.find((each) => each.before === before && each.after === after)?.schools ?? 0;
  const moved = tiers.reduce((sum, each) => sum + (each.before === each.after ? 0 : each.schools), 0);
  return (
    <Card
      title={t('matrix.title')}
      text={t('matrix.text', { moved, change: change === null ? '0' : signed(change) })}
    >
      <Scroller label={t('matrix.title')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <td>{t('matrix.corner')}</td>
              {allTiers.map((tier) => (
                <th key={tier} scope="col">
                  {t(`topics:tier.${tier}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {allTiers.map((before) => (
              <tr key={before}>
                <th scope="row">
                  <TierMark tier={before} />
                </th>
                {allTiers.map((after) => (
                  <td key={after} data-stays={before === after || undefined}>
                    {count(before, after) || '·'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}

export function SimulatedDistricts({ simulation }: { simulation: SimulationView }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return (
    <Card title={t('districts.title')}>
      <Scroller label={t('districts.title')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              {['name', 'schools', 'up', 'down', 'change'].map((head) => (
                <th key={head} scope="col">
                  {t(`districts.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {simulation.districts.map(({ districtId, name, schools, up, down, change }) => (
              <tr key={districtId}>
                <th scope="row">{name}</th>
                <td>{schools}</td>
                <td>{up}</td>
                <td>{down}</td>
                <td>{signed(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </Card>
  );
}
