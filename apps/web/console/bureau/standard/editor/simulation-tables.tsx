import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationView } from '@web/api/generated';
import { Card } from '../../../frame/list-frame';
import { Scroller } from '../../../frame/scroller';
import { TierMark } from '../../../rating/tiers/tier-mark';
import { tiers as allTiers } from '../../../rating/tiers/tiers.rule';
import { signed } from './signed.rule';
import styles from './editor.module.css';

type Tier = (typeof allTiers)[number];

/** From which tier (rows) to which (columns); who stays stands on the diagonal. A number opens its schools. */
export function TierMatrix({
  simulation,
  onWay,
}: {
  simulation: SimulationView;
  onWay: (before: Tier, after: Tier) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { tiers, change } = simulation;
  const count = (before: string, after: string): number =>
    tiers.find((each) => each.before === before && each.after === after)?.schools ?? 0;
  const moved = tiers.reduce((sum, each) => sum + (each.before === each.after ? 0 : each.schools), 0);
  return (
    <Card
      title={t('matrix.title')}
      text={t('matrix.text', { count: moved, change: change === null ? '0' : signed(change) })}
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
                    <Way
                      label={t('matrix.way', {
                        before: t(`topics:tier.${before}`),
                        after: t(`topics:tier.${after}`),
                        count: count(before, after),
                      })}
                      schools={count(before, after)}
                      onOpen={() => onWay(before, after)}
                    />
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

function Way({ label, schools, onOpen }: { label: string; schools: number; onOpen: () => void }): ReactNode {
  if (schools === 0) return '·';
  return (
    <button type="button" className={styles.link} aria-label={label} onClick={onOpen}>
      {schools}
    </button>
  );
}

interface Group {
  value: string;
  label: string;
  schools: number;
  up: number;
  down: number;
  change: number;
}

/** One line for each district, or each kind of school; its name opens its schools. */
export function SimulatedGroups({
  title,
  head,
  groups,
  onOpen,
}: {
  title: string;
  head: string;
  groups: Group[];
  onOpen: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return (
    <Card title={title}>
      <Scroller label={title}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {['schools', 'up', 'down', 'change'].map((name) => (
                <th key={name} scope="col">
                  {t(`districts.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ value, label, schools, up, down, change }) => (
              <tr key={value}>
                <th scope="row">
                  <button type="button" className={styles.link} onClick={() => onOpen(value)}>
                    {label}
                  </button>
                </th>
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
