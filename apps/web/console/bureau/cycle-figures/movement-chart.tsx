import type { EChartsCoreOption } from 'echarts/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowView, MovementView } from '@web/api/generated';
import { dayWords } from '@web/i18n/format';
import { Chart } from '../../charts/chart';
import type { Ink } from '../../charts/ink';

const tiers = ['star', 'model', 'excellent', 'basic', 'unrated'] as const;
type Tier = (typeof tiers)[number];
const rank = (tier: string): number => tiers.indexOf(tier as Tier);

interface Names {
  was: (tier: string) => string;
  is: (tier: string) => string;
}

/** Streams from the title before, on the left, to the title after. */
function streams(flows: readonly FlowView[], { was, is }: Names, ink: Ink): EChartsCoreOption {
  const used = (side: 'from' | 'to'): Tier[] =>
    tiers.filter((tier) => flows.some((flow) => flow[side] === tier && flow.schools > 0));
  const node = (name: string, tier: Tier) => ({ name, itemStyle: { color: ink.tier[tier] } });
  return {
    tooltip: { trigger: 'item' },
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 120,
        top: 8,
        bottom: 8,
        draggable: false,
        layoutIterations: 0,
        nodeGap: 14,
        label: { color: ink.text },
        lineStyle: { color: 'source', opacity: 0.32 },
        data: [
          ...used('from').map((tier) => node(was(tier), tier)),
          ...used('to').map((tier) => node(is(tier), tier)),
        ],
        links: flows
          .filter(({ schools }) => schools > 0)
          .map(({ from, to, schools }) => ({ source: was(from), target: is(to), value: schools })),
      },
    ],
  };
}

/** How titles moved from one cycle to the next. */
export function MovementChart({ movement }: { movement: MovementView }): ReactNode {
  const { t } = useTranslation('console/bureau/cycle-figures');
  const flows = movement.flows.toSorted((a, b) => rank(a.from) - rank(b.from) || rank(a.to) - rank(b.to));
  const sum = (of: (from: number, to: number) => boolean): number =>
    flows.filter(({ from, to }) => of(rank(from), rank(to))).reduce((all, { schools }) => all + schools, 0);
  const words = {
    up: sum((from, to) => to < from),
    same: sum((from, to) => to === from),
    down: sum((from, to) => to > from),
  };
  const name = (tier: string): string => t(`topics:tier.${tier}`);
  const schoolsAt = (side: 'from' | 'to', tier: string): number =>
    flows.filter((flow) => flow[side] === tier).reduce((all, { schools }) => all + schools, 0);
  const names: Names = {
    was: (tier) => `${t('movement.was', { tier: name(tier) })} ${schoolsAt('from', tier)}`,
    is: (tier) => `${t('movement.is', { tier: name(tier) })} ${schoolsAt('to', tier)}`,
  };
  return (
    <Chart
      title={t('movement.title', { before: dayWords(movement.before), after: dayWords(movement.after) })}
      unit={t('schoolsUnit')}
      height={320}
      summary={t('movement.summary', words)}
      draw={(ink) => streams(flows, names, ink)}
      table={{
        heads: [t('movement.from'), ...tiers.map(name)],
        rows: tiers.map((from) => [
          name(from),
          ...tiers.map((to) => flows.find((flow) => flow.from === from && flow.to === to)?.schools ?? 0),
        ]),
      }}
    />
  );
}
