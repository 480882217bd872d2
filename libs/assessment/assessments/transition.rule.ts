import { tiers, type Tier } from '@libs/organization';

/** Where an assessment may stand (domain: states of an assessment). */
export const assessmentStates = [
  'DRAFT',
  'SELF_ASSESSING',
  'SUBMITTED',
  'DISTRICT_REVIEW',
  'RETURNED',
  'DISTRICT_REJECTED',
  'RECOMMENDED',
  'CITY_REVIEW',
  'ADJUDICATION',
  'SITE_VISIT',
  'PANEL',
  'PUBLICITY',
  'OBJECTION',
  'AWARDED',
  'NOT_AWARDED',
  'WITHDRAWN',
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const assessmentActions = [
  'begin',
  'start-self-assessment',
  'submit',
  'receive',
  'return',
  'reject',
  'recommend',
  'confirm-basic',
  'open-review',
  'adjudicate',
  'conclude-review',
  'reopen-review',
  'visited',
  'publicise',
  'object',
  'settle-objection',
  'award',
  'refuse',
  'uphold-appeal',
  'withdraw',
] as const;
export type AssessmentAction = (typeof assessmentActions)[number];

/** Who acts: a person in office, or the platform by a rule. */
export type AssessmentRole = 'coordinator' | 'district_officer' | 'city_officer' | 'reviewer' | 'platform';

export interface Transition {
  /** null: there is no assessment yet. */
  from: AssessmentState | null;
  action: AssessmentAction;
  to: AssessmentState;
  roles: readonly AssessmentRole[];
  /** The wished tiers it is for; all without it. */
  tiers?: readonly Tier[];
  /** Only where the standard of the cycle asks for a visit on site, or only where it asks for none; all without it. */
  visit?: boolean;
  /** The school, or the public, is owed a word. */
  needsReason?: true;
}

/** Assessments that have come to an end, unless an appeal opens them again. */
export const endStates: readonly AssessmentState[] = [
  'DISTRICT_REJECTED',
  'AWARDED',
  'NOT_AWARDED',
  'WITHDRAWN',
];

/** What the school is at work on: figures, evidence and notes may be changed. */
export const schoolStates: readonly AssessmentState[] = ['DRAFT', 'SELF_ASSESSING', 'RETURNED'];

const school = ['coordinator'] as const;
const district = ['district_officer'] as const;
const city = ['city_officer'] as const;
const cityOrRule = ['city_officer', 'platform'] as const;
const basic = ['basic'] as const;
const reviewed = ['excellent', 'model', 'star'] as const;

const beforePanel: readonly AssessmentState[] = [
  'DRAFT',
  'SELF_ASSESSING',
  'SUBMITTED',
  'DISTRICT_REVIEW',
  'RETURNED',
  'RECOMMENDED',
  'CITY_REVIEW',
  'ADJUDICATION',
  'SITE_VISIT',
];

/** The one table of what may happen to an assessment: for the check and for the buttons. */
export const transitions: readonly Transition[] = [
  { from: null, action: 'begin', to: 'DRAFT', roles: school },
  { from: 'DRAFT', action: 'start-self-assessment', to: 'SELF_ASSESSING', roles: school },
  { from: 'SELF_ASSESSING', action: 'submit', to: 'SUBMITTED', roles: school },
  { from: 'RETURNED', action: 'submit', to: 'SUBMITTED', roles: school },
  { from: 'SUBMITTED', action: 'receive', to: 'DISTRICT_REVIEW', roles: district },
  { from: 'DISTRICT_REVIEW', action: 'return', to: 'RETURNED', roles: district, needsReason: true },
  { from: 'DISTRICT_REVIEW', action: 'reject', to: 'DISTRICT_REJECTED', roles: district, needsReason: true },
  { from: 'DISTRICT_REVIEW', action: 'recommend', to: 'RECOMMENDED', roles: district },
  { from: 'DISTRICT_REVIEW', action: 'confirm-basic', to: 'AWARDED', roles: district, tiers: basic },
  { from: 'RECOMMENDED', action: 'confirm-basic', to: 'AWARDED', roles: district, tiers: basic },
  { from: 'RECOMMENDED', action: 'open-review', to: 'CITY_REVIEW', roles: cityOrRule, tiers: reviewed },
  { from: 'CITY_REVIEW', action: 'adjudicate', to: 'ADJUDICATION', roles: cityOrRule },
  ...concluded('CITY_REVIEW'),
  ...concluded('ADJUDICATION'),
  // A reviewer was not free to judge after all: what rested on the sheet is done again.
  ...(['ADJUDICATION', 'SITE_VISIT', 'PANEL'] as const).map(
    (from) =>
      ({ from, action: 'reopen-review', to: 'CITY_REVIEW', roles: ['platform'], tiers: reviewed }) as const,
  ),
  { from: 'SITE_VISIT', action: 'visited', to: 'PANEL', roles: ['reviewer', ...cityOrRule] },
  { from: 'PANEL', action: 'publicise', to: 'PUBLICITY', roles: city },
  { from: 'PANEL', action: 'refuse', to: 'NOT_AWARDED', roles: city, needsReason: true },
  { from: 'PUBLICITY', action: 'object', to: 'OBJECTION', roles: cityOrRule },
  { from: 'OBJECTION', action: 'settle-objection', to: 'PUBLICITY', roles: city },
  { from: 'OBJECTION', action: 'refuse', to: 'NOT_AWARDED', roles: city, needsReason: true },
  { from: 'PUBLICITY', action: 'award', to: 'AWARDED', roles: cityOrRule },
  // A veto case was verified meanwhile, and is settled.
  { from: 'PUBLICITY', action: 'refuse', to: 'NOT_AWARDED', roles: ['platform'], needsReason: true },
  { from: 'DISTRICT_REJECTED', action: 'uphold-appeal', to: 'RECOMMENDED', roles: city, needsReason: true },
  { from: 'NOT_AWARDED', action: 'uphold-appeal', to: 'PANEL', roles: city, needsReason: true },
  ...beforePanel.map((from) => ({ from, action: 'withdraw', to: 'WITHDRAWN', roles: school }) as const),
];

/** From the desk to the panel, or to the school first: which tiers are visited, the standard of the cycle says. */
function concluded(from: AssessmentState): Transition[] {
  const about = {
    from,
    action: 'conclude-review',
    roles: ['reviewer', ...cityOrRule],
    tiers: reviewed,
  } as const;
  return [
    { ...about, to: 'PANEL', visit: false },
    { ...about, to: 'SITE_VISIT', visit: true },
  ];
}

/**
 * What the action does to an assessment in this state that wishes this tier, for which the standard of its cycle asks
 * for a visit on site or not; null where it is not allowed.
 */
export function transitionOf(
  from: AssessmentState | null,
  action: AssessmentAction,
  tier: Tier,
  visit: boolean,
): Transition | null {
  const found = transitionsFrom(from, tier).find(
    (each) => each.action === action && (each.visit ?? visit) === visit,
  );
  return found ?? null;
}

/** The actions these roles may take now, for the buttons. */
export function actionsFor(
  from: AssessmentState | null,
  tier: Tier,
  roles: readonly AssessmentRole[],
): AssessmentAction[] {
  const open = transitionsFrom(from, tier).filter((each) => each.roles.some((role) => roles.includes(role)));
  return [...new Set(open.map((each) => each.action))];
}

const backwards: readonly AssessmentAction[] = ['withdraw', 'uphold-appeal', 'reopen-review'];

/** Who has it now: the roles that can bring it on; none at an end. */
export function holdersOf(from: AssessmentState | null, tier: Tier): AssessmentRole[] {
  const onward = transitionsFrom(from, tier).filter(({ action }) => !backwards.includes(action));
  return [...new Set(onward.flatMap((each) => each.roles))];
}

function transitionsFrom(from: AssessmentState | null, tier: Tier): Transition[] {
  return transitions.filter((each) => each.from === from && (each.tiers ?? tiers).includes(tier));
}
