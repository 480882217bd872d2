import { dayInWords, dayOf, printReport, type ReportBlock } from '@libs/platform';
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
    subtitle: `评定周期 ${cycle.code}（${dayInWords(cycle.from)}至 ${dayInWords(cycle.until)}）${cycle.state === 'CLOSED' ? '，数据已封存' : '，周期尚未结束'}`,
    author: unit.name,
    at,
    foot: `${unit.name}家长学校评定年度报告 ${cycle.code} · ${dayInWords(dayOf(at))}制`,
    blocks: [
      ...summary(figures, unit.name),
      ...applications(figures),
      ...distribution('各区等级分布', '区', figures.districts, ({ name }) => name ?? ''),
      ...distribution('各类学校等级分布', '类别', figures.kinds, ({ code }) => kindWords[code] ?? code),
      ...indicators(figures),
      ...movement(figures),
      ...agreement(figures),
    ],
  });
}

const schoolsOf = (groups: readonly CycleGroupView[], code: string): number =>
  groups.reduce((sum, { tiers }) => sum + (tiers.find((each) => each.tier === code)?.schools ?? 0), 0);

/** What a reader in a hurry takes along. */
function summary({ districts, funnel }: CycleFiguresView, name: string): ReportBlock[] {
  const count = (code: string): number => schoolsOf(districts, code);
  const all = tiersDown.reduce((sum, code) => sum + count(code), 0);
  if (all === 0) return [];
  const higher = all - count('basic') - count('unrated');
  const each = tiersDown.map((code) => `${tier(code)} ${count(code)} 所`).join('，');
  const [begun, awarded] = [funnel[0]?.assessments ?? 0, funnel.at(-1)?.assessments ?? 0];
  return [
    { kind: 'heading', text: '总体情况' },
    {
      kind: 'text',
      text: `按本周期数据，${name}参加评定的 ${all} 所学校中：${each}。优秀及以上 ${higher} 所，占 ${percent(higher / all)}。`,
    },
    { kind: 'text', text: `本周期 ${begun} 所学校开始申报，${awarded} 所已授予称号。` },
  ];
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
      figures: [2],
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
      figures: [1, 2, 3, 4],
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
  const line = (label: string, some: readonly CycleGroupView[]): string[] => {
    const counts = tiersDown.map((code) => schoolsOf(some, code));
    return [label, ...[...counts, counts.reduce((sum, schools) => sum + schools, 0)].map(String)];
  };
  return [
    { kind: 'heading', text: title },
    { kind: 'text', text: '按本周期数据计算的等级，不等于已授予的称号。单位：所。' },
    {
      kind: 'table',
      heads: [head, ...tiersDown.map(tier), '合计'],
      widths: ['*', ...tiersDown.map(() => 58), 58],
      figures: [1, 2, 3, 4, 5, 6],
      rows: [
        ...groups.map((group) => line(nameOf(group), [group])),
        ...(groups.length > 1 ? [line('合计', groups)] : []),
      ],
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
    {
      kind: 'text',
      text: `${dayInWords(moved.before)}所持称号（行）与 ${dayInWords(moved.after)}所持称号（列）。单位：所。`,
    },
    {
      kind: 'table',
      heads: ['原称号', ...tiersDown.map((code) => `现${tier(code)}`)],
      widths: ['*', ...tiersDown.map(() => 76)],
      figures: [1, 2, 3, 4, 5],
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
