import { writeWorkbook, type ListCell } from '@libs/platform';
import type { CycleFiguresView, CycleGroupView } from './cycle-figures.view';
import { kindWords, stateWords, stepWords, tierWords } from './cycle-words';

type Line = [aspect: string, group: string, item: string, value: ListCell, unit: string];

const rounded = (value: number | null, digits: number): ListCell =>
  value === null ? '' : Number(value.toFixed(digits));
const percent = (share: number | null): ListCell => rounded(share === null ? null : share * 100, 1);
const days = (value: number | null): ListCell => rounded(value, 1);

/** Everything the page shows, one line a figure. */
export function cycleSheet(figures: CycleFiguresView): Promise<Buffer> {
  const { cycle, movement } = figures;
  return writeWorkbook({
    name: '评定周期数据',
    columns: [
      { head: '方面', width: 16 },
      { head: '分组', width: 26 },
      { head: '项目', width: 30 },
      { head: '数值', width: 12 },
      { head: '计量单位', width: 12 },
    ],
    rows: [
      ...assessmentLines(figures),
      ...groupLines('各区分布', figures.districts, ({ name }) => name ?? ''),
      ...groupLines('各类学校分布', figures.kinds, ({ code }) => kindWords[code] ?? code),
      ...heatLines(figures),
      ...movementLines(figures),
      ...reviewLines(figures),
    ],
    advice: [
      `评定周期 ${cycle.code}，数据时段 ${cycle.from} 至 ${cycle.until}。`,
      ...(movement ? [`称号变化比较 ${movement.before} 与 ${movement.after} 两日所持称号。`] : []),
      '指标得分率是各校得分率的平均，没有数据的学校不计入。',
      '一致性采用二次加权 Kappa 系数及其 95% 置信区间。',
    ],
  });
}

function assessmentLines({ funnel, outcomes, dwellings }: CycleFiguresView): Line[] {
  return [
    ...funnel.map(({ step, assessments }): Line => [
      '申报进程',
      '',
      stepWords[step] ?? step,
      assessments,
      '所',
    ]),
    ...outcomes.map(({ targetTier, state, assessments }): Line => [
      '申报现状',
      `申报${tierWords[targetTier] ?? targetTier}`,
      stateWords[state] ?? state,
      assessments,
      '所',
    ]),
    ...dwellings.flatMap(({ state, median, ninth, now }): Line[] => [
      ['各环节用时', stateWords[state] ?? state, '中位数', days(median), '天'],
      ['各环节用时', stateWords[state] ?? state, '九成不超过', days(ninth), '天'],
      ['各环节用时', stateWords[state] ?? state, '现在停留', now, '所'],
    ]),
  ];
}

function groupLines(
  aspect: string,
  groups: CycleGroupView[],
  nameOf: (group: CycleGroupView) => string,
): Line[] {
  return groups.flatMap((group) =>
    group.tiers.map(({ tier, schools }): Line => [
      aspect,
      nameOf(group),
      tierWords[tier] ?? tier,
      schools,
      '所',
    ]),
  );
}

function heatLines({ heat, districts, indicators }: CycleFiguresView): Line[] {
  const district = new Map(districts.map(({ code, name }) => [code, name ?? '']));
  const indicator = new Map(indicators.map(({ code, zh }) => [code, `${code} ${zh}`]));
  return heat.map(({ districtId, indicator: code, share }) => [
    '指标得分率',
    district.get(districtId) ?? '',
    indicator.get(code) ?? code,
    percent(share),
    '%',
  ]);
}

function movementLines({ movement }: CycleFiguresView): Line[] {
  return (movement?.flows ?? []).map(({ from, to, schools }) => [
    '称号变化',
    `原为${tierWords[from] ?? from}`,
    `现为${tierWords[to] ?? to}`,
    schools,
    '所',
  ]);
}

function reviewLines({ agreement, reviewers }: CycleFiguresView): Line[] {
  const { items, withinOneStep, kappa, from, to } = agreement;
  const shown = (value: number | null): ListCell => rounded(value, 3);
  return [
    ['评审一致性', '', '两人都评分的项目', items, '项'],
    ['评审一致性', '', '相差不超过一档', percent(withinOneStep), '%'],
    ['评审一致性', '', '加权 Kappa', shown(kappa), ''],
    ['评审一致性', '', '95% 置信区间下限', shown(from), ''],
    ['评审一致性', '', '95% 置信区间上限', shown(to), ''],
    ...reviewers.map(({ name, difference }): Line => [
      '评审宽严',
      name,
      '与另一位评审的平均分差',
      shown(difference),
      '',
    ]),
  ];
}
