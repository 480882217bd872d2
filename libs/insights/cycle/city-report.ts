import { printReport, type ReportBlock } from '@libs/platform';
import type { CycleFiguresView, CycleGroupView } from './cycle-figures.view';
import { kindWords, stateWords, stepWords, tierWords, tiersDown } from './cycle-words';

const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);
const days = (value: number | null): string => (value === null ? '—' : `${value.toFixed(1)} 天`);
const index = (value: number | null): string => (value === null ? '—' : value.toFixed(2));
const tier = (code: string): string => tierWords[code] ?? code;

/** The annual report of a city or district on one cycle. Reviewers are not named: the paper leaves the bureau. */
export function printCityReport(
  figures: CycleFiguresView,
  unit: { name: string },
  at: Date,
): Promise<Buffer> {
  const { cycle } = figures;
  return printReport({
    title: `${unit.name}家长学校评定年度报告`,
    subtitle: `评定周期 ${cycle.code}，数据时段 ${cycle.from} 至 ${cycle.until}${cycle.state === 'CLOSED' ? '，数据已封存' : '，周期尚未结束'}`,
    author: unit.name,
    at,
    foot: `${unit.name}家长学校评定年度报告 ${cycle.code}`,
    blocks: [
      ...applications(figures),
      ...distribution('各区等级分布', '区', figures.districts, ({ name }) => name ?? ''),
      ...distribution('各类学校等级分布', '类别', figures.kinds, ({ code }) => kindWords[code] ?? code),
      ...indicators(figures),
      ...movement(figures),
      ...agreement(figures),
    ],
  });
}

function applications({ funnel, outcomes, dwellings }: CycleFiguresView): ReportBlock[] {
  const begun = funnel[0]?.assessments ?? 0;
  if (begun === 0)
    return [
      { kind: 'heading', text: '申报与评审' },
      { kind: 'text', text: '本周期还没有学校申报。' },
    ];
  return [
    { kind: 'heading', text: '申报与评审' },
    {
      kind: 'bars',
      bars: funnel.map(({ step, assessments }) => ({
        label: stepWords[step] ?? step,
        share: assessments / begun,
        value: `${assessments} 所`,
      })),
    },
    {
      kind: 'table',
      heads: ['申报等级', '现在的环节', '学校数'],
      widths: ['*', '*', 90],
      rows: outcomes.map(({ targetTier, state, assessments }) => [
        tier(targetTier),
        stateWords[state] ?? state,
        String(assessments),
      ]),
    },
    { kind: 'heading', text: '各环节用时' },
    {
      kind: 'table',
      heads: ['环节', '已完成（次）', '中位数', '九成不超过', '现在停留（所）'],
      widths: ['*', 80, 80, 80, 90],
      rows: dwellings.map(({ state, stays, median, ninth, now }) => [
        stateWords[state] ?? state,
        String(stays),
        days(median),
        days(ninth),
        String(now),
      ]),
    },
  ];
}

function distribution(
  title: string,
  head: string,
  groups: readonly CycleGroupView[],
  nameOf: (group: CycleGroupView) => string,
): ReportBlock[] {
  const count = (group: CycleGroupView, code: string): number =>
    group.tiers.find((each) => each.tier === code)?.schools ?? 0;
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: '按本周期数据计算的等级，不等于已授予的称号。' },
    {
      kind: 'table',
      heads: [head, ...tiersDown.map(tier), '合计'],
      widths: ['*', ...tiersDown.map(() => 58), 58],
      rows: groups.map((group) => [
        nameOf(group),
        ...tiersDown.map((code) => String(count(group, code))),
        String(group.tiers.reduce((sum, { schools }) => sum + schools, 0)),
      ]),
    },
  ];
}

/** The mean of the districts, weighted by their schools. */
function indicators({ heat, indicators: all }: CycleFiguresView): ReportBlock[] {
  const means = all.map(({ code, zh }) => {
    const own = heat.filter(({ indicator }) => indicator === code);
    const schools = own.reduce((sum, cell) => sum + cell.schools, 0);
    const share =
      schools === 0 ? null : own.reduce((sum, cell) => sum + cell.share * cell.schools, 0) / schools;
    return { label: `${code} ${zh}`, share: share ?? 0, value: share === null ? '没有数据' : percent(share) };
  });
  return [
    { kind: 'heading', text: '各指标平均得分率' },
    { kind: 'text', text: '没有数据的学校不计入平均。' },
    { kind: 'bars', bars: means },
  ];
}

function movement({ movement: moved }: CycleFiguresView): ReportBlock[] {
  if (!moved) return [];
  const count = (from: string, to: string): number =>
    moved.flows.find((flow) => flow.from === from && flow.to === to)?.schools ?? 0;
  return [
    { kind: 'heading', text: '称号变化' },
    { kind: 'text', text: `${moved.before} 所持称号（行）与 ${moved.after} 所持称号（列）。` },
    {
      kind: 'table',
      heads: ['原称号', ...tiersDown.map((code) => `现${tier(code)}`)],
      widths: ['*', ...tiersDown.map(() => 76)],
      rows: tiersDown.map((from) => [tier(from), ...tiersDown.map((to) => String(count(from, to)))]),
    },
  ];
}

function agreement({ agreement: reviewing }: CycleFiguresView): ReportBlock[] {
  const { items, withinOneStep, kappa, from, to, target } = reviewing;
  if (items === 0) return [];
  const words = `两位评审互不知情、都已完成的项目共 ${items} 项；相差不超过一档的占 ${percent(withinOneStep)}（目标 ${percent(target)}）。`;
  const kappaWords =
    kappa === null
      ? ''
      : `二次加权 Kappa 系数 ${index(kappa)}，95% 置信区间 ${index(from)} 至 ${index(to)}。`;
  return [
    { kind: 'heading', text: '评审一致性' },
    { kind: 'text', text: words + kappaWords },
  ];
}
