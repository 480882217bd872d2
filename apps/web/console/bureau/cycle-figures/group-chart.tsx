import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleGroupView } from '@web/api/generated';
import { Chart } from '../../charts/chart';
import { useNarrow } from '../../kit/use-scheme';

const tiers = ['star', 'model', 'excellent', 'basic', 'unrated'] as const;

/** Where the schools of each group stand by the figures of the cycle, as parts of a whole. */
export function GroupChart({
  title,
  groups,
  nameOf,
}: {
  title: string;
  groups: readonly CycleGroupView[];
  nameOf: (group: CycleGroupView) => string;
}): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  // On a phone the legend takes two lines.
  const legend = useNarrow() ? 60 : 34;
  const count = (group: CycleGroupView, tier: string): number =>
    group.tiers.find((each) => each.tier === tier)?.schools ?? 0;
  const all = (group: CycleGroupView): number => group.tiers.reduce((sum, { schools }) => sum + schools, 0);
  return (
    <Chart
      title={title}
      unit={t('groupUnit')}
      height={groups.length * 34 + legend + 30}
      summary={t('groupSummary', { title, groups: groups.length })}
      draw={(ink) => ({
        grid: { left: 116, right: 20, top: legend, bottom: 22 },
        legend: { top: 0, left: 0, itemWidth: 14, textStyle: { color: ink.soft } },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        xAxis: {
          type: 'value',
          max: 100,
          axisLabel: { color: ink.soft, formatter: '{value}%' },
          splitLine: { lineStyle: { color: ink.line } },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: groups.map(nameOf),
          axisLine: { lineStyle: { color: ink.line } },
          axisTick: { show: false },
          axisLabel: { color: ink.soft, width: 104, overflow: 'truncate' },
        },
        series: tiers.map((tier) => ({
          type: 'bar',
          stack: 'tiers',
          name: t(`topics:tier.${tier}`),
          barMaxWidth: 18,
          // The gap tells neighbours apart where their tones are alike.
          itemStyle: { color: ink.tier[tier], borderColor: ink.surface, borderWidth: 1 },
          data: groups.map((group) => Math.round((count(group, tier) / Math.max(all(group), 1)) * 1000) / 10),
        })),
      })}
      table={{
        heads: [t('group'), ...tiers.map((tier) => t(`topics:tier.${tier}`)), t('together')],
        rows: groups.map((group) => [nameOf(group), ...tiers.map((tier) => count(group, tier)), all(group)]),
      }}
    />
  );
}
