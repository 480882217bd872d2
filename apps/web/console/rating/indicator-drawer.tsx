import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  courseSharesOutreach,
  schoolRatingFact,
  type FactView,
  type IndicatorView,
} from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState, Note } from '@web/ui/states';
import { StateTag } from '../frame/state-tag';
import { factWords, measureWords, valueWords } from './amounts';
import { IndicatorPeers } from './peers-card';
import styles from './rating.module.css';

/** 辐射帮扶 of the rating standard. */
const outreachIndicator = 'E3';

/** One indicator down to what was counted or declared. */
export function IndicatorDrawer({
  unitId,
  indicator,
  past = false,
  onClose,
}: {
  unitId: string;
  indicator: IndicatorView | null;
  /** Of a kept result: what stands behind a figure today is not what stood behind it then. */
  past?: boolean;
  onClose: () => void;
}): ReactNode {
  return (
    <Drawer
      open={indicator !== null}
      onClose={onClose}
      size={560}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      title={indicator && `${indicator.code} ${indicator.name}`}
    >
      {indicator && <IndicatorFigures unitId={unitId} indicator={indicator} past={past} />}
    </Drawer>
  );
}

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
        {valueWords(indicator.value, indicator, t)}
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
          <p className={styles.formula}>{indicator.formula}</p>
        </div>
      )}
      {indicator.state === 'hidden' && <Note icon="shield">{t('hiddenText')}</Note>}
      {indicator.state === 'missing' && (
        <Note icon="info">{t([`missing.${indicator.missing}`, 'missing.other'])}</Note>
      )}
      {!past && <IndicatorPeers unitId={unitId} code={indicator.code} />}
      <h3 className={styles.sub}>{t('facts')}</h3>
      {indicator.facts.length === 0 && <p className={styles.small}>{t('none')}</p>}
      {indicator.facts.map((fact) => (
        <Fact key={fact.code} unitId={unitId} fact={fact} past={past} />
      ))}
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

function Fact({ unitId, fact, past }: { unitId: string; fact: FactView; past: boolean }): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <section className={styles.fact} aria-label={measureWords(t, fact.code)}>
      <p>
        {measureWords(t, fact.code)} <strong>{factWords(fact, t)}</strong>{' '}
        <StateTag tone={fact.source === 'declared' ? 'now' : 'good'}>{t(`state.${fact.source}`)}</StateTag>
      </p>
      {fact.declared && (
        <p className={styles.small}>
          {t('declaredBy', { ...fact.declared, at: dayWords(fact.declared.at) })}
        </p>
      )}
      {!past && fact.source === 'counted' && fact.value !== null && (
        <FactLines unitId={unitId} code={fact.code} />
      )}
    </section>
  );
}

/** What stands behind a counted figure: grades, courses or topics, never a family. */
function FactLines({ unitId, code }: { unitId: string; code: string }): ReactNode {
  const { t } = useTranslation('console/rating');
  const detail = useQuery({
    queryKey: ['rating', unitId, 'fact', code],
    queryFn: () => schoolRatingFact({ path: { unitId, code } }),
  });
  if (detail.isPending) {
    return (
      <Loading>
        <Lines count={2} />
      </Loading>
    );
  }
  if (!detail.data) return <ErrorState error={detail.error} retry={() => void detail.refetch()} />;
  if (detail.data.lines.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('linesOf', { name: measureWords(t, code) })}</caption>
      <tbody>
        {detail.data.lines.map((line) => (
          <tr key={`${line.kind}${line.label}`}>
            <th scope="row">{line.kind === 'cell' ? cellWords(line.label, t) : line.label}</th>
            <td>
              {line.value === null
                ? t('hidden')
                : [line.value, line.of]
                    .filter((number) => number !== null)
                    .map((number) => numberWords(number, 2))
                    .join(' / ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "L3b T06" in words. */
function cellWords(label: string, t: (key: string[], more: { defaultValue: string }) => string): string {
  return label
    .split(/[^A-Za-z0-9]+/)
    .map((code) => t([`topics:stage.${code}`, `topics:topic.${code}`], { defaultValue: code }))
    .join(' · ');
}
