import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitInsightsView } from '@web/api/generated';
import { monthMark, monthWords, numberWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';
import type { Ink } from '../../charts/ink';
import styles from './figures.module.css';

const axisOf = (ink: Ink) => ({
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { color: ink.soft },
  splitLine: { lineStyle: { color: ink.line } },
});

/** Verified hours of every month, the learners in the table behind. */
export function MonthsChart({ view }: { view: UnitInsightsView }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const { months } = view;
  const known = (value: number | null): string | number =>
    value === null ? t('hidden') : numberWords(value, 1);
  const last = months.at(-1);
  return (
    <Chart
      title={t('months.title')}
      unit={t('months.unit')}
      height={260}
      summary={t('months.summary', { hours: known(last?.hours ?? 0) })}
      draw={(ink) => ({
        grid: { left: 52, right: 12, top: 16, bottom: 40 },
        tooltip: { trigger: 'axis' },
        xAxis: { type: 'category', data: months.map(({ month }) => monthMark(month)), ...axisOf(ink) },
        yAxis: { type: 'value', ...axisOf(ink), axisLine: { show: false } },
        series: [
          {
            type: 'bar',
            name: t('months.hours'),
            barMaxWidth: 34,
            itemStyle: { borderRadius: [4, 4, 0, 0] },
            data: months.map(({ hours }, at) => ({
              value: hours,
              itemStyle: at === months.length - 1 ? { color: ink.now } : undefined,
            })),
          },
        ],
      })}
      table={{
        heads: [t('months.month'), t('months.hours'), t('months.learners')],
        rows: months.map(({ month, hours, learners }) => [monthWords(month), known(hours), known(learners)]),
      }}
    />
  );
}

/** Where the verified hours went: by stage or by topic. */
export function MixChart({ view, by }: { view: UnitInsightsView; by: 'stages' | 'topics' }): ReactNode {
  const { t } = useTranslation('console/bureau/figures');
  const word = by === 'stages' ? 'stage' : 'topic';
  const mix = [...view[by]].sort((a, b) => (b.hours ?? 0) - (a.hours ?? 0));
  const name = (code: string): string => t(`topics:${word}.${code}`);
  const known = (value: number | null): string => (value === null ? t('hidden') : numberWords(value, 1));
  const [first] = mix;
  if (!first) {
    return (
      <>
        <h2 className={styles.emptyTitle}>{t(`${by}.title`)}</h2>
        <p className={styles.note}>{t('noHours')}</p>
      </>
    );
  }
  return (
    <>
      <Chart
        title={t(`${by}.title`)}
        unit={t('hoursUnit')}
        height={Math.max(160, mix.length * 26 + 40)}
        summary={t('mixSummary', { name: name(first.code), hours: known(first.hours) })}
        draw={(ink) => ({
          grid: { left: 118, right: 56, top: 4, bottom: 24 },
          tooltip: { trigger: 'item' },
          xAxis: { type: 'value', ...axisOf(ink) },
          yAxis: {
            type: 'category',
            inverse: true,
            data: mix.map(({ code }) => name(code)),
            ...axisOf(ink),
          },
          series: [
            {
              type: 'bar',
              barMaxWidth: 16,
              itemStyle: { borderRadius: [0, 4, 4, 0] },
              label: {
                show: true,
                position: 'right',
                color: ink.soft,
                formatter: ({ value }: { value: number }) => numberWords(value),
              },
              data: mix.map(({ hours }) => hours),
            },
          ],
        })}
        table={{
          heads: [t(`${by}.head`), t('months.hours')],
          rows: mix.map(({ code, hours }) => [name(code), known(hours)]),
        }}
      />
      <p className={styles.note}>{t(`${by}.note`)}</p>
    </>
  );
}
