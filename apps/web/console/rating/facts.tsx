import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { schoolRatingFact, type FactLineView, type FactView } from '@web/api/generated';
import { deskOf } from '@web/app/desks.rule';
import { dayWords, numberWords } from '@web/i18n/format';
import { Lines, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import { useDeskUnit } from '../frame/desk-unit';
import { StateTag } from '../frame/state-tag';
import { factWords, measureWords } from './amounts';
import styles from './rating.module.css';
import { linePath } from './record-path.rule';

/** The figures behind an indicator or a gate, each down to what was counted or declared. */
export function Facts({
  unitId,
  facts,
  past,
}: {
  unitId: string;
  facts: readonly FactView[];
  /** Of a kept result: what stands behind a figure today is not what stood behind it then. */
  past: boolean;
}): ReactNode {
  const { t } = useTranslation('console/rating');
  return (
    <>
      <h3 className={styles.sub}>{t('facts')}</h3>
      {facts.length === 0 && <p className={styles.small}>{t('none')}</p>}
      {facts.map((fact) => (
        <Fact key={fact.code} unitId={unitId} fact={fact} past={past} />
      ))}
    </>
  );
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
  const { lines, closed } = detail.data;
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('linesOf', { name: measureWords(t, code) })}</caption>
        <tbody>
          {/* Two meetings of one day read alike. */}
          {lines.map((line, at) => (
            <tr key={`${at}${line.label}`}>
              <th scope="row">
                <Named unitId={unitId} line={line} />
              </th>
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
      {closed && <p className={styles.small}>{t(`closed.${closed}`)}</p>}
    </>
  );
}

/** The line in words, leading to the record, or to the list of the records, where that has a page at this desk. */
function Named({ unitId, line }: { unitId: string; line: FactLineView }): ReactNode {
  const { t } = useTranslation('console/rating');
  const { roles } = useDeskUnit();
  const to = linePath(roles[0] && deskOf[roles[0]], unitId, line);
  const words = line.kind === 'records' && line.list ? t(`list.${line.list.kind}`) : line.label;
  if (to) return <Link to={to}>{words}</Link>;
  return line.kind === 'cell' ? cellWords(line.label, t) : words;
}

/** "L3b T06" in words. */
function cellWords(label: string, t: (key: string[], more: { defaultValue: string }) => string): string {
  return label
    .split(/[^A-Za-z0-9]+/)
    .map((code) => t([`topics:stage.${code}`, `topics:topic.${code}`], { defaultValue: code }))
    .join(' · ');
}
