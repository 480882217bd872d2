import type { EChartsCoreOption } from 'echarts/core';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassTotalsView } from '@web/api/generated';
import { numberWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';
import type { Ink } from '../../charts/ink';

/** Families of the class, from all on the list to those that have graduated. */
export function ProgressChart({ totals, asOf }: { totals: ClassTotalsView; asOf: string }): ReactNode {
  const { t } = useTranslation('console/school/classes');
  const rows = useMemo(
    (): [string, number | null][] => [
      [t('progress.families'), totals.families],
      [t('progress.joined'), totals.joined],
      [t('progress.active'), totals.activeThisMonth],
      [t('progress.graduated'), totals.graduated],
    ],
    [totals, t],
  );
  const draw = useCallback((ink: Ink) => drawing(ink, rows, totals.families), [rows, totals.families]);
  return (
    <Chart
      title={t('progress.chart')}
      unit={t('progress.unit')}
      asOf={asOf}
      height={200}
      summary={t('progress.chartSummary', { families: totals.families, joined: totals.joined })}
      draw={draw}
      table={{
        heads: [t('progress.what'), t('progress.count')],
        rows: rows.map(([name, count]) => [
          name,
          count === null ? t('progress.hidden') : numberWords(count, 0),
        ]),
      }}
    />
  );
}

function drawing(ink: Ink, rows: [string, number | null][], most: number): EChartsCoreOption {
  const shown = rows.filter(([, count]) => count !== null);
  return {
    grid: { left: 8, right: 32, top: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      max: Math.max(1, most),
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.soft, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(([name]) => name),
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: { color: ink.soft, fontFamily: ink.font },
    },
    series: [
      {
        type: 'bar',
        data: shown.map(([, count]) => count),
        barMaxWidth: 22,
        label: { show: true, position: 'right', color: ink.text },
        itemStyle: { color: ink.voice, borderRadius: [0, 4, 4, 0] },
      },
    ],
  };
}
