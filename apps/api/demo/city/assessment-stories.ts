import type { Tier } from '@libs/organization';

/** A step of an assessment: what was done, where it led to, and by which office. */
export type Step = readonly [action: string, to: string];

const begun: Step[] = [
  ['begin', 'DRAFT'],
  ['start-self-assessment', 'SELF_ASSESSING'],
];
const received: Step[] = [...begun, ['submit', 'SUBMITTED'], ['receive', 'DISTRICT_REVIEW']];
const reviewed: Step[] = [...received, ['recommend', 'RECOMMENDED'], ['open-review', 'CITY_REVIEW']];
const visits: Step[] = [...reviewed, ['conclude-review', 'SITE_VISIT'], ['visited', 'PANEL']];

/** The way to a state, as the table of transitions allows it. */
export function wayTo(state: string, tier: Tier): Step[] {
  const panel: Step[] =
    tier === 'model' || tier === 'star' ? visits : [...reviewed, ['conclude-review', 'PANEL']];
  const shown: Step[] = [...panel, ['publicise', 'PUBLICITY']];
  const ways: Record<string, Step[]> = {
    DRAFT: begun.slice(0, 1),
    SELF_ASSESSING: begun,
    SUBMITTED: received.slice(0, 3),
    DISTRICT_REVIEW: received,
    RETURNED: [...received, ['return', 'RETURNED']],
    DISTRICT_REJECTED: [...received, ['reject', 'DISTRICT_REJECTED']],
    RECOMMENDED: reviewed.slice(0, 5),
    CITY_REVIEW: reviewed,
    ADJUDICATION: [...reviewed, ['adjudicate', 'ADJUDICATION']],
    SITE_VISIT: visits.slice(0, 7),
    PANEL: panel,
    PUBLICITY: shown,
    OBJECTION: [...shown, ['object', 'OBJECTION']],
    AWARDED:
      tier === 'basic' ? [...received, ['confirm-basic', 'AWARDED']] : [...shown, ['award', 'AWARDED']],
    NOT_AWARDED: [...panel, ['refuse', 'NOT_AWARDED']],
    WITHDRAWN: [...begun, ['withdraw', 'WITHDRAWN']],
  };
  return ways[state] ?? [];
}

export type Story = readonly [school: string, tier: Tier, state: string];

/** The cycle that has ended: most were awarded. */
export const lastCycle: readonly Story[] = [
  ['HC102', 'star', 'AWARDED'],
  ['HC104', 'model', 'AWARDED'],
  ['HC201', 'model', 'AWARDED'],
  ['HC405', 'model', 'AWARDED'],
  ['HC103', 'basic', 'AWARDED'],
  ['HC203', 'basic', 'AWARDED'],
  ['HC204', 'basic', 'AWARDED'],
  ['HC206', 'basic', 'AWARDED'],
  ['HC301', 'basic', 'AWARDED'],
  ['HC305', 'basic', 'AWARDED'],
  ['HC306', 'basic', 'AWARDED'],
  ['HC401', 'basic', 'AWARDED'],
  ['HC404', 'basic', 'AWARDED'],
  ['HC303', 'model', 'NOT_AWARDED'],
  ['HC106', 'basic', 'DISTRICT_REJECTED'],
  ['HC402', 'model', 'WITHDRAWN'],
];

/** The running one: something waits at every desk. Nobody applies whose title is being put right. */
export const runningCycle: readonly Story[] = [
  ['HC101', 'model', 'NOT_AWARDED'],
  ['HC103', 'excellent', 'CITY_REVIEW'],
  ['HC104', 'star', 'SITE_VISIT'],
  ['HC106', 'basic', 'SELF_ASSESSING'],
  ['HC201', 'star', 'PANEL'],
  ['HC202', 'model', 'SELF_ASSESSING'],
  ['HC204', 'excellent', 'DISTRICT_REVIEW'],
  ['HC205', 'basic', 'SUBMITTED'],
  ['HC206', 'excellent', 'ADJUDICATION'],
  ['HC301', 'excellent', 'RECOMMENDED'],
  ['HC303', 'model', 'PUBLICITY'],
  ['HC305', 'excellent', 'OBJECTION'],
  ['HC306', 'excellent', 'WITHDRAWN'],
  ['HC401', 'excellent', 'PANEL'],
  ['HC402', 'model', 'CITY_REVIEW'],
  ['HC403', 'basic', 'DRAFT'],
  ['HC404', 'excellent', 'RETURNED'],
  ['HC406', 'basic', 'DISTRICT_REJECTED'],
];

/** What a school gives itself of the points that people judge. */
export const estimates: readonly (readonly [code: string, points: number, note: string])[] = [
  ['A2', 4.5, '家长学校工作已列入学校学年计划，授课计入工作量，经费单列。'],
  ['B4', 3, '自编微课六节，两节被区里选用。'],
  ['E1', 1.5, '“周五家长课堂”已连续开办三年。'],
  ['E2', 2, '两篇案例获区级一等奖。'],
  ['E3', 1.5, '与一所乡村小学结对，每学期送课两次。'],
];

/** What is said to the school when it comes back, ends, or the school takes it back. */
export const reasons: Record<string, string> = {
  return: 'A2 缺本学年经费说明，请补充后再提交。',
  reject: '两项门槛尚未达到，建议下一周期再申报。',
  refuse: '现场核查未能证实部分活动记录。',
  withdraw: '学校改为下一周期申报。',
};
