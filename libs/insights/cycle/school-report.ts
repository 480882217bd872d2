import { dayInWords, dayOf, printReport, type ReportBlock } from '@libs/platform';
import type { SchoolRatingView } from '@libs/rating';
import { tierWords } from './cycle-words';
import { bracketWords, formulaWords, gateWords } from './judged-words';

const tier = (code: string): string => tierWords[code] ?? code;

const hiddenWords = '人数太少，不显示';

const stateWords: Readonly<Record<string, string>> = {
  counted: '平台统计',
  declared: '学校申报',
  reviewed: '专家评审',
  missing: '没有数据',
  hidden: hiddenWords,
};

/** The annual report of one school on its rating: every figure with the formula that made it. */
export function printSchoolReport(rating: SchoolRatingView, at: Date): Promise<Buffer> {
  const { school, cycle } = rating;
  return printReport({
    title: `${school.name}家长学校评定年度报告`,
    subtitle: `${school.districtName} · 学校代码 ${school.code} · 评定周期 ${cycle.code}（${dayInWords(cycle.from)}至 ${dayInWords(cycle.until)}）`,
    author: `${school.name}家长学校`,
    at,
    foot: `${school.name}家长学校评定年度报告 ${cycle.code} · ${dayInWords(dayOf(at))}制`,
    blocks: [
      ...standing(rating),
      ...domains(rating),
      ...gates(rating),
      ...indicators(rating),
      ...proof(rating),
    ],
  });
}

function standing({ tier: byFigures, title, total }: SchoolRatingView): ReportBlock[] {
  const held = title
    ? `现持“${tier(title.tier)}”称号（${title.documentNumber}，${dayInWords(title.since)}至 ${dayInWords(title.until)}）。`
    : '现未持有称号。';
  return [
    { kind: 'heading', text: '总体情况' },
    { kind: 'text', text: `${held}按本周期数据，总分 ${total.toFixed(2)}，对应等级为“${tier(byFigures)}”。` },
  ];
}

const domains = ({ domains: all }: SchoolRatingView): ReportBlock[] => [
  { kind: 'heading', text: '各领域得分' },
  {
    kind: 'bars',
    bars: all.map(({ code, name, points, of, share, rated }) => ({
      label: `${code} ${name}`,
      share: share ?? 0,
      value: rated ? `${points.toFixed(2)} / ${of}` : '数据不足',
    })),
  },
];

const gates = ({ gates: all }: SchoolRatingView): ReportBlock[] => [
  { kind: 'heading', text: '达标条件' },
  {
    kind: 'table',
    heads: ['代码', '条件', '结果', '依据（实际与要求）'],
    widths: [44, '*', 60, 150],
    rows: all.map((gate) => [
      gate.code,
      gate.name,
      gate.met ? '已达到' : '未达到',
      gate.why ? gateWords(gate) : hiddenWords,
    ]),
  },
];

const indicators = ({ indicators: all }: SchoolRatingView): ReportBlock[] => [
  { kind: 'heading', text: '各指标得分与计算' },
  {
    kind: 'text',
    text: bracketWords,
  },
  {
    kind: 'table',
    heads: ['指标', '来源', '得分', '满分', '计算'],
    widths: [128, 62, 40, 40, '*'],
    figures: [2, 3],
    rows: all.map(({ code, name, state, points, weight, formula }) => [
      `${code} ${name}`,
      stateWords[state] ?? state,
      points === null ? '—' : points.toFixed(2),
      String(weight),
      formula === null ? '—' : formulaWords(formula),
    ]),
  },
];

/** With these anyone who has the frozen inputs can work the figures out again. */
const proof = ({ standardVersion, inputsHash, snapshotId }: SchoolRatingView): ReportBlock[] => [
  { kind: 'heading', text: '核对' },
  {
    kind: 'text',
    text: `评定标准版本 ${standardVersion}。计算快照 ${snapshotId ?? '尚未保存'}。输入数据的 SHA-256：${inputsHash}。`,
  },
];
