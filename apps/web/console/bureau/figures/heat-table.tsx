import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { numberWords, percentWords } from '@web/i18n/format';
import { VisuallyHidden } from '@web/ui/visually-hidden';
import { Scroller } from '../../frame/scroller';
import { heatColumns, readAs, type HeatColumn, type HeatRow } from './heat.rule';
import styles from './figures.module.css';

/** A heat map that is its own table: the deeper the tone, the higher the share. */
export function HeatTable({
  label,
  rows,
  to,
}: {
  label: string;
  rows: readonly HeatRow[];
  to: (unitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const columns = heatColumns(rows);
  return (
    <Scroller label={label}>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">{t('unit')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                <Head column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, name, cells }) => (
            <tr key={unitId}>
              <th scope="row">
                <Link to={to(unitId)}>{name}</Link>
              </th>
              {columns.map((column) => (
                <Cell key={column} column={column} share={cells[column] ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function Head({ column }: { column: HeatColumn }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  return column.startsWith('domain-')
    ? t('heat.domain', { code: column.slice('domain-'.length) })
    : t(`heat.${column}`);
}

function Cell({ column, share }: { column: HeatColumn; share: number | null }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  if (share === null) {
    return (
      <td className={styles.hidden}>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>{t('hidden')}</VisuallyHidden>
      </td>
    );
  }
  const tone = Math.round(share * 46);
  return (
    <td style={{ background: `color-mix(in srgb, var(--series-1) ${tone}%, var(--surface))` }}>
      {readAs(column) === 'points'
        ? t('heat.points', { points: numberWords(share * 100, 1) })
        : percentWords(share)}
    </td>
  );
}
