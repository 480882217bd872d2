import type { EChartsCoreOption } from 'echarts/core';
import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReportView } from '@web/api/generated';
import { monthMark, monthWords, numberWords } from '@web/i18n/format';
import { percentOf } from '@web/i18n/percent.rule';
import { Chart } from '../charts/chart';
import type { Ink } from '../charts/ink';
import { shareWords, valueWords } from './figure-words';

const room = { left: 8, right: 40, top: 12, bottom: 4, containLabel: true };
const lines = (ink: Ink) => ({
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { color: ink.soft, fontFamily: ink.font },
  splitLine: { lineStyle: { color: ink.line } },
});

/** Month by month: verified hours, or families at activities. */
export function MonthsChart({
  report,
  what,
}: {
  report: YearReportView;
  what: 'hours' | 'attendances';
}): ReactNode {
  const { t } = useTranslation('console/reports');
  const { months } = report;
  const draw = useCallback(
    (ink: Ink): EChartsCoreOption => ({
      grid: room,
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: months.map(({ month }) => monthMark(month)), ...lines(ink) },
      yAxis: { type: 'value', minInterval: 1, ...lines(ink) },
      series: [
        {
          type: 'bar',
          name: t(`months.${what}`),
          data: months.map((month) => month[what]),
          barMaxWidth: 28,
          itemStyle: { color: what === 'hours' ? ink.voice : ink.series[2], borderRadius: [4, 4, 0, 0] },
        },
      ],
    }),
    [months, what, t],
  );
  const total = months.reduce((sum, month) => sum + (month[what] ?? 0), 0);
  return (
    <Chart
      title={t(`months.${what}`)}
      unit={t(what === 'hours' ? 'unit.hours' : 'unit.times')}
      asOf={report.lastDay}
      height={230}
      summary={t('monthsSummary', { title: t(`months.${what}`), total: numberWords(total) })}
      draw={draw}
      table={{
        heads: [t('month'), t(`months.${what}`)],
        rows: months.map((month) => {
          const value = month[what];
          return [monthWords(month.month), value === null ? t('hidden') : numberWords(value)];
        }),
      }}
    />
  );
}

/** Every figure that is a part of a whole, as its share. */
export function SharesChart({ report }: { report: YearReportView }): ReactNode {
  const { t } = useTranslation('console/reports');
  const shares = useMemo(() => report.figures.filter(({ of, hidden }) => of !== null || hidden), [report]);
  const drawn = useMemo(() => shares.filter(({ value, of }) => value !== null && of), [shares]);
  const draw = useCallback(
    (ink: Ink): EChartsCoreOption => ({
      grid: room,
      tooltip: { trigger: 'item' },
      xAxis: { type: 'value', max: 100, ...lines(ink) },
      yAxis: {
        type: 'category',
        inverse: true,
        data: drawn.map(({ code }) => t(`code.${code}`)),
        ...lines(ink),
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 18,
          label: { show: true, position: 'right', color: ink.text, formatter: '{c}%' },
          itemStyle: { color: ink.series[0], borderRadius: [0, 4, 4, 0] },
          data: drawn.map(({ value, of }) => percentOf((value ?? 0) / (of ?? 1))),
        },
      ],
    }),
    [drawn, t],
  );
  return (
    <Chart
      title={t('shares')}
      unit="%"
      asOf={report.lastDay}
      height={Math.max(160, drawn.length * 30 + 30)}
      summary={t('sharesSummary', { count: drawn.length })}
      draw={draw}
      table={{
        heads: [t('figure'), t('value'), t('share')],
        rows: shares.map((figure) => [t(`code.${figure.code}`), valueWords(figure, t), shareWords(figure)]),
      }}
    />
  );
}
