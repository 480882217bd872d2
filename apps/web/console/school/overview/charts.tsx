import { useCallback, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseStatesView, WeekView } from '@web/api/generated';
import { dayWords, numberWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';
import type { Ink } from '../../charts/ink';

const axis = (ink: Ink) => ({
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { color: ink.soft, fontFamily: ink.font },
});
const room = { left: 8, right: 8, top: 16, bottom: 4, containLabel: true };

/** "11-16" of a day. */
const short = (day: string): string => day.slice(5, 10);

export function WeekChart({ weeks, asOf }: { weeks: readonly WeekView[]; asOf: string }): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const draw = useCallback(
    (ink: Ink) => ({
      grid: room,
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: weeks.map((week) => short(week.from)), ...axis(ink) },
      yAxis: { type: 'value', splitLine: { lineStyle: { color: ink.line } }, axisLabel: { color: ink.soft } },
      series: [
        {
          type: 'bar',
          name: t('hours'),
          data: weeks.map((week) => week.hours),
          barMaxWidth: 28,
          itemStyle: { color: ink.voice, borderRadius: [4, 4, 0, 0] },
        },
      ],
    }),
    [weeks, t],
  );
  const total = weeks.reduce((sum, week) => sum + (week.hours ?? 0), 0);
  return (
    <Chart
      title={t('weeks')}
      unit={t('weeksUnit')}
      asOf={asOf}
      summary={t('weeksSummary', { total: numberWords(total, 1) })}
      draw={draw}
      table={{
        heads: [t('week1'), t('hours')],
        rows: weeks.map((week) => [
          t('weekOf', { day: dayWords(week.from) }),
          week.hours === null ? t('hidden') : numberWords(week.hours, 1),
        ]),
      }}
    />
  );
}

export function CourseChart({ courses }: { courses: CourseStatesView }): ReactNode {
  const { t } = useTranslation('console/school/overview');
  const rows = useMemo(
    () =>
      (['published', 'submitted', 'returned', 'draft', 'archived'] as const).map(
        (state): [string, number] => [t(`console:state.${state.toUpperCase()}`), courses[state]],
      ),
    [courses, t],
  );
  const draw = useCallback(
    (ink: Ink) => ({
      grid: room,
      tooltip: { trigger: 'item' },
      xAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: ink.line } },
        axisLabel: { color: ink.soft },
      },
      yAxis: { type: 'category', inverse: true, data: rows.map(([name]) => name), ...axis(ink) },
      series: [
        {
          type: 'bar',
          data: rows.map(([, count]) => count),
          barMaxWidth: 22,
          label: { show: true, position: 'right', color: ink.text },
          itemStyle: { color: ink.series[2], borderRadius: [0, 4, 4, 0] },
        },
      ],
    }),
    [rows],
  );
  return (
    <Chart
      title={t('courses')}
      unit={t('coursesUnit')}
      summary={t('coursesSummary', { ...courses })}
      draw={draw}
      table={{ heads: [t('state'), t('count')], rows }}
    />
  );
}
