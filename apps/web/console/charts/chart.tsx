import type { EChartsCoreOption } from 'echarts/core';
import { Segmented } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayWords } from '@web/i18n/format';
import styles from './chart.module.css';
import { Drawing } from './drawing';
import type { Ink } from './ink';

export interface ChartTable {
  heads: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly (string | number)[])[];
}

export interface ChartProps {
  /** Says what is seen: "每周新增的有效课时". */
  title: string;
  unit?: string;
  /** Instant of the data. */
  asOf?: string;
  height?: number;
  /** What the picture shows, in a sentence, for those who do not see it. */
  summary: string;
  draw: (ink: Ink) => EChartsCoreOption;
  table: ChartTable;
}

/** A picture of data with its unit, its date and the table behind it. echarts is fetched when one is shown. */
export function Chart({ title, unit, asOf, height = 260, summary, draw, table }: ChartProps): ReactNode {
  const { t } = useTranslation('console');
  const [look, setLook] = useState<'picture' | 'table'>('picture');
  const caption = useId();
  return (
    <figure className={styles.figure} aria-labelledby={caption}>
      <div className={styles.head}>
        <figcaption id={caption} className={styles.title}>
          {title}
        </figcaption>
        <Segmented
          size="small"
          aria-label={`${title} · ${t('chart.look')}`}
          value={look}
          onChange={setLook}
          options={[
            { value: 'picture', label: t('chart.picture') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
      </div>
      {look === 'picture' ? (
        <Drawing draw={draw} height={height} label={summary} />
      ) : (
        <Behind title={title} table={table} />
      )}
      <p className={styles.note}>
        {[unit && t('chart.unit', { unit }), asOf && t('chart.asOf', { day: dayWords(asOf) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </figure>
  );
}

function Behind({ title, table }: { title: string; table: ChartTable }): ReactNode {
  const { t } = useTranslation('console');
  const label = t('tableOf', { title });
  return (
    <div className={styles.behind}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {table.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells]) => (
            <tr key={String(name)}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={table.heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
