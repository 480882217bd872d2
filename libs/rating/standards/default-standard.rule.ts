import { defaultAnchors } from './default-anchors.rule';
import type { Gate, Indicator, IndicatorPart, StandardDocument, Words } from './standard.rule';

/** The standard every city begins with (domain: rating standard). A bureau that edits it makes a new version. */

type Reading = IndicatorPart['reading'];

const named = (zh: string, en: string): Words => ({ zh, en });
/** Kindergarten, vocational and special schools have sets of their own; they begin with the general numbers. */
const span = (lo: number, hi: number): IndicatorPart['scale'] => ({
  general: { lo, hi },
  kindergarten: { lo, hi },
  vocational: { lo, hi },
  special: { lo, hi },
});
const plain = (measure: string): Reading => ({ kind: 'plain', measure });
const part = (reading: Reading, lo: number, hi: number, effort: number, share = 1): IndicatorPart => ({
  reading,
  share,
  scale: span(lo, hi),
  effort,
});

function automatic(code: string, name: Words, weight: number, ...parts: IndicatorPart[]): Indicator {
  return { code, domain: code.charAt(0), name, weight, mode: 'automatic', parts };
}

/** One rubric step of four is about six days of work. */
function evidence(code: string, name: Words, weight: number, measure: string): Indicator {
  return {
    code,
    domain: code.charAt(0),
    name,
    weight,
    mode: 'evidence',
    parts: [part(plain(measure), 0, 1, 6)],
  };
}

const indicators: Indicator[] = [
  automatic('A1', named('校务管理运行', 'Committee at work'), 3, part(plain('committee-meetings'), 1, 4, 1)),
  evidence('A2', named('纳入计划、工作量与经费', 'Plan, workload and budget'), 6, 'plan-workload-budget'),
  automatic('A3', named('三级家委会', 'Parent committees'), 3, part(plain('committee-seats'), 0.6, 1, 0.5)),
  automatic(
    'B1',
    named('指导教师配备', 'Instructors'),
    4,
    part({ kind: 'per', measure: 'trained-instructors', base: 'families', times: 100 }, 0.5, 2, 6),
  ),
  automatic('B2', named('教师培训学时', 'Teacher training'), 5, part(plain('teachers-trained'), 0.3, 0.9, 2)),
  automatic(
    'B3',
    named('课程体系覆盖', 'Curriculum coverage'),
    5,
    part(plain('curriculum-cells'), 0.5, 1, 3),
  ),
  evidence('B4', named('课程资源质量', 'Course quality'), 4, 'course-quality'),
  automatic('C1', named('课时供给', 'Class hours offered'), 4, part(plain('median-class-hours'), 6, 12, 2)),
  automatic(
    'C2',
    named('家庭参与率', 'Families taking part'),
    8,
    part(plain('families-with-hours'), 0.4, 0.8, 0.2),
  ),
  automatic('C3', named('结业率', 'Families graduated'), 8, {
    ...part(plain('families-graduated'), 0.5, 0.85, 0.3),
    factor: { measure: 'families-enrolled', full: 0.4 },
  }),
  automatic(
    'C4',
    named('年级均衡', 'Balance between grades'),
    4,
    part(
      { kind: 'balance', weakest: 'weakest-grade-with-hours', whole: 'families-with-hours' },
      0.4,
      0.8,
      0.2,
    ),
  ),
  automatic(
    'C5',
    named('分类指导', 'Special-needs guidance'),
    4,
    part(plain('special-needs-sessions'), 0, 4, 2),
  ),
  automatic(
    'C6',
    named('家访覆盖', 'Home visits'),
    4,
    part(plain('new-pupils-visited'), 0.7, 1, 0.25, 0.5),
    part(plain('pupils-visited'), 0.4, 0.9, 0.25, 0.5),
  ),
  automatic(
    'C7',
    named('亲子实践', 'Parent-child practice'),
    3,
    part(plain('parent-child-activities'), 1, 4, 3),
  ),
  automatic(
    'D1',
    named('家长满意度', 'Parent satisfaction'),
    8,
    part({ kind: 'survey', measure: 'satisfied-answers', population: 'families' }, 0.65, 0.85, 0.5),
  ),
  automatic('D2', named('学习成效', 'Learning results'), 5, part(plain('learners-passed'), 0.6, 0.9, 0.2)),
  automatic(
    'D3',
    named('实践转化', 'Learning put into practice'),
    4,
    part(plain('graduates-with-practice'), 0.3, 0.7, 0.3),
  ),
  automatic(
    'D4',
    named('诉求响应', 'Questions answered'),
    4,
    part(plain('questions-answered'), 0.7, 0.95, 0.1),
  ),
  automatic(
    'D5',
    named('增值进步', 'Progress'),
    4,
    part({ kind: 'growth', domains: ['C', 'D'], fullFrom: 0.9 }, -5, 5, 1),
  ),
  evidence('E1', named('特色品牌', 'Signature programme'), 3, 'brand'),
  evidence('E2', named('教研与案例', 'Research and cases'), 4, 'research-level'),
  evidence('E3', named('辐射帮扶', 'Outreach'), 3, 'outreach'),
];

const gate = (code: string, name: Words, mode: Gate['mode'], ...checks: Gate['checks']): Gate => ({
  code,
  name,
  mode,
  checks,
});

const gates: Gate[] = [
  gate('G1', named('挂牌与场所', 'Plaque and venue'), 'evidence', {
    measure: 'gate.plaque-and-venue',
    atLeast: 1,
  }),
  gate('G2', named('校务会与章程', 'Committee and rules'), 'evidence', {
    measure: 'gate.committee-and-rules',
    atLeast: 1,
  }),
  gate('G3', named('教学计划', 'Teaching plan'), 'automatic', { measure: 'gate.plan-published', atLeast: 1 }),
  gate(
    'G4',
    named('指导教师', 'Instructors'),
    'automatic',
    { measure: 'gate.instructors', atLeast: 2 },
    { measure: 'gate.instructors-in-thinnest-grade', atLeast: 1 },
  ),
  gate(
    'G5',
    named('指导活动', 'Guidance activities'),
    'automatic',
    { measure: 'gate.activities-in-weaker-term', atLeast: 2 },
    { measure: 'gate.parent-child-in-weaker-term', atLeast: 1, kinds: ['kindergarten'] },
  ),
  gate(
    'G6',
    named('课程供给', 'Courses offered'),
    'automatic',
    { measure: 'gate.sessions-in-thinnest-grade', atLeast: 4 },
    { measure: 'gate.hours-in-thinnest-grade', atLeast: 8 },
  ),
  gate('G7', named('活动档案', 'Activity records'), 'automatic', {
    measure: 'gate.activities-with-papers',
    atLeast: 0.9,
  }),
  gate('G8', named('未成年人信息保护', "Minors' data"), 'evidence', {
    measure: 'gate.minors-data',
    atLeast: 1,
  }),
];

const observed = (indicator: string, atLeast: number) => ({ indicator, of: 'observed' as const, atLeast });

export const defaultStandard: StandardDocument = {
  format: 1,
  code: 'city-parent-schools',
  version: '2026.3',
  name: named('家长学校星级评定标准', 'Rating standard for parent schools'),
  domains: [
    { code: 'A', name: named('组织保障', 'Organisation') },
    { code: 'B', name: named('条件与师资', 'Conditions and staff') },
    { code: 'C', name: named('教学与参与', 'Teaching and participation') },
    { code: 'D', name: named('成效', 'Results') },
    { code: 'E', name: named('特色与辐射', 'Distinction and outreach') },
  ],
  indicators,
  gates,
  tiers: [
    {
      tier: 'basic',
      name: named('基础', 'Basic'),
      total: null,
      domainFloor: null,
      domainFloors: {},
      keyFloors: [],
      tenure: null,
      years: 1,
      steps: ['automatic-check', 'district-confirmation'],
    },
    {
      tier: 'excellent',
      name: named('优秀', 'Excellent'),
      total: 70,
      domainFloor: 0.6,
      domainFloors: {},
      keyFloors: [observed('C2', 0.6), observed('D1', 0.85)],
      tenure: null,
      years: 3,
      steps: ['self-assessment', 'district-review', 'city-review', 'panel', 'publicity'],
    },
    {
      tier: 'model',
      name: named('示范', 'Model'),
      total: 80,
      domainFloor: 0.7,
      domainFloors: {},
      keyFloors: [observed('C2', 0.7), observed('D1', 0.88), observed('B2', 0.6)],
      tenure: { tier: 'excellent', years: 1 },
      years: 3,
      steps: ['self-assessment', 'district-review', 'city-review', 'site-visit', 'panel', 'publicity'],
    },
    {
      tier: 'star',
      name: named('星级', 'Star'),
      total: 90,
      domainFloor: 0.8,
      domainFloors: { C: 0.85, D: 0.85 },
      keyFloors: [
        observed('C2', 0.8),
        observed('D1', 0.9),
        observed('B2', 0.8),
        { indicator: 'E3', of: 'points', atLeast: 0.6 },
      ],
      tenure: { tier: 'model', years: 2 },
      years: 3,
      steps: ['self-assessment', 'district-review', 'city-review', 'site-visit', 'panel', 'publicity'],
    },
  ],
  vetoes: [
    { code: 'V1', name: named('强制参与', 'Coercion') },
    { code: 'V2', name: named('收费或推销', 'Charging or selling') },
    { code: 'V3', name: named('数据造假', 'Fabricated data') },
    { code: 'V4', name: named('个人信息泄露或不当展示', 'Leak or improper display of personal data') },
    { code: 'V5', name: named('严重师德或安全事件', 'Serious ethics or safety case') },
    {
      code: 'V6',
      name: named('违法内容、贩卖焦虑或变相补课', 'Unlawful content, anxiety marketing, disguised tutoring'),
    },
    { code: 'V7', name: named('虚假材料或妨碍评审', 'False papers or obstructing review') },
  ],
  rubric: { steps: [0, 0.25, 0.5, 0.75, 1], anchors: defaultAnchors },
  survey: {
    z: '1.959963984540054',
    answersAtLeast: 30,
    shareAtLeast: 0.3,
    smallSchool: { familiesBelow: 60, shareAtLeast: 0.6 },
  },
  ratedFrom: 0.5,
  smallGroup: 10,
  participation: { classHours: 4, minutesPerClassHour: 40 },
  quota: { active: false, model: 0.1, star: 0.03 },
};
