import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotView } from '@web/api/generated';
import { momentWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';

/** The total over time: steps, because a result stands until the next one. */
export function HistoryChart({ items }: { items: readonly SnapshotView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/schools');
  const [latest] = items;
  const inTime = [...items].reverse();
  return (
    <Chart
      title={t('history.chart')}
      unit={t('history.points')}
      asOf={latest?.computedAt}
      height={220}
      summary={t('history.chartSummary', { count: items.length, total: latest?.total.toFixed(2) })}
      draw={(ink) => ({
        grid: { left: 44, right: 20, top: 16, bottom: 28 },
        tooltip: { trigger: 'axis', valueFormatter: (value: number) => value.toFixed(2) },
        xAxis: {
          type: 'time',
          axisLine: { lineStyle: { color: ink.line } },
          axisLabel: { color: ink.soft, hideOverlap: true },
        },
        yAxis: {
          type: 'value',
          min: 0,
          max: 100,
          splitLine: { lineStyle: { color: ink.line } },
          axisLabel: { color: ink.soft },
        },
        series: [
          {
            type: 'line',
            step: 'end',
            symbolSize: 7,
            lineStyle: { width: 2.5 },
            data: inTime.map(({ computedAt, total }) => [computedAt, total]),
          },
        ],
      })}
      table={{
        heads: [t('history.at'), t('history.total'), t('history.tier')],
        rows: items.map((item) => [
          momentWords(item.computedAt),
          item.total.toFixed(2),
          t(`topics:tier.${item.tier}`),
        ]),
      }}
    />
  );
}
