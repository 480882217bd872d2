/** Where a title may stand (domain: states of a title). */
export const titleStates = [
  'ACTIVE',
  'WATCH',
  'WARNING',
  'RECTIFYING',
  'REINSPECTION',
  'RENEWAL',
  'SUSPENDED',
  'DOWNGRADED',
  'REVOKED',
  'EXPIRED',
] as const;
export type TitleState = (typeof titleStates)[number];

export const titleActions = [
  'watch',
  'warn',
  'clear',
  'begin-rectifying',
  'ask-reinspection',
  'reopen',
  'pass',
  'downgrade',
  'revoke',
  'lapse',
  'lapse-gate',
  'suspend',
  'lift',
  'sanction',
  'sanction-whole',
  'expire',
  'supersede',
  'open-renewal',
  'close-renewal',
] as const;
export type TitleAction = (typeof titleActions)[number];

/** Who acts: a person in office, a decided veto case, or the platform by a rule. */
export type TitleRole = 'coordinator' | 'district_officer' | 'city_officer' | 'case' | 'platform';
export const titleRoles = ['coordinator', 'district_officer', 'city_officer'] as const;

/** What a warning is about: points or a floor (one tier down), or a gate (unrated). */
export type WarningCause = 'points' | 'gate';

export interface TitleTransition {
  from: TitleState;
  action: TitleAction;
  to: TitleState;
  roles: readonly TitleRole[];
  needsReason?: true;
}

/** States in which a title is held, as long as its days last. */
export const heldStates = ['ACTIVE', 'WATCH', 'WARNING', 'RECTIFYING', 'REINSPECTION', 'RENEWAL'] as const;
export const isHeldState = (state: TitleState): boolean => (heldStates as readonly string[]).includes(state);

const rule = ['platform'] as const;
const school = ['coordinator'] as const;
const bureaus = ['district_officer', 'city_officer'] as const;
const city = ['city_officer'] as const;
const byCase = ['case'] as const;

/** The one table of what may happen to a title: for the check and for the buttons. */
export const titleTransitions: readonly TitleTransition[] = [
  { from: 'ACTIVE', action: 'watch', to: 'WATCH', roles: rule },
  { from: 'ACTIVE', action: 'warn', to: 'WARNING', roles: rule },
  { from: 'WATCH', action: 'warn', to: 'WARNING', roles: rule },
  // To have asked for a renewal is no shelter from the yearly check.
  { from: 'RENEWAL', action: 'warn', to: 'WARNING', roles: rule },
  { from: 'WATCH', action: 'clear', to: 'ACTIVE', roles: rule },
  { from: 'WARNING', action: 'clear', to: 'ACTIVE', roles: rule },
  { from: 'WARNING', action: 'begin-rectifying', to: 'RECTIFYING', roles: school },
  { from: 'RECTIFYING', action: 'ask-reinspection', to: 'REINSPECTION', roles: school },
  { from: 'REINSPECTION', action: 'reopen', to: 'RECTIFYING', roles: bureaus, needsReason: true },
  { from: 'REINSPECTION', action: 'pass', to: 'ACTIVE', roles: bureaus, needsReason: true },
  { from: 'REINSPECTION', action: 'downgrade', to: 'DOWNGRADED', roles: city, needsReason: true },
  { from: 'REINSPECTION', action: 'revoke', to: 'REVOKED', roles: city, needsReason: true },
  ...(['WARNING', 'RECTIFYING'] as const).flatMap((from): TitleTransition[] => [
    { from, action: 'lapse', to: 'DOWNGRADED', roles: rule },
    { from, action: 'lapse-gate', to: 'REVOKED', roles: rule },
  ]),
  ...heldStates.map((from): TitleTransition => ({ from, action: 'suspend', to: 'SUSPENDED', roles: byCase })),
  // Back to where it stood before the case.
  ...heldStates.map((to): TitleTransition => ({ from: 'SUSPENDED', action: 'lift', to, roles: byCase })),
  { from: 'SUSPENDED', action: 'sanction', to: 'DOWNGRADED', roles: byCase },
  { from: 'SUSPENDED', action: 'sanction-whole', to: 'REVOKED', roles: byCase },
  ...(['ACTIVE', 'WATCH', 'WARNING', 'RECTIFYING', 'REINSPECTION', 'SUSPENDED'] as const).map(
    (from): TitleTransition => ({ from, action: 'expire', to: 'EXPIRED', roles: rule }),
  ),
  ...heldStates.map((from): TitleTransition => ({ from, action: 'supersede', to: 'EXPIRED', roles: rule })),
  ...(['ACTIVE', 'WATCH', 'EXPIRED'] as const).map((from): TitleTransition => ({
    from,
    action: 'open-renewal',
    to: 'RENEWAL',
    roles: school,
  })),
  { from: 'RENEWAL', action: 'close-renewal', to: 'EXPIRED', roles: [...city, ...rule], needsReason: true },
];

/** How the action moves a title in this state; several only for `lift`, which goes back to where the title stood. */
export const transitionsBy = (from: TitleState, action: TitleAction): TitleTransition[] =>
  titleTransitions.filter((each) => each.from === from && each.action === action);

/** What the buttons and the night need to know of a title. Days are YYYY-MM-DD, Asia/Shanghai. */
export interface TitleStanding {
  state: TitleState;
  untilDay: string;
  /** Last day of the term to put right what is missing. */
  dueDay: string | null;
  cause: WarningCause | null;
}

/** The actions these roles may take on that day, for the buttons. */
export function titleActionsFor(
  title: TitleStanding,
  roles: readonly TitleRole[],
  today: string,
): TitleAction[] {
  return titleTransitions
    .filter((each) => each.from === title.state && each.roles.some((role) => roles.includes(role)))
    .filter((each) => isInTime(title, each.action, today))
    .map((each) => each.action);
}

/** Months before the end from which a school may ask for its renewal, and after it. */
export const renewalMonths = { before: 6, after: 12 };

/** Whether the day allows an action; only renewals have a season, and a title that has not ended is not closed. */
export function isInTime({ untilDay }: TitleStanding, action: TitleAction, today: string): boolean {
  if (action === 'close-renewal') return untilDay < today;
  if (action !== 'open-renewal') return true;
  const { before, after } = renewalMonths;
  return today >= monthsLater(untilDay, -before) && today <= monthsLater(untilDay, after);
}

/** What a night does by itself with a title whose days are over; null: nothing. */
export function nightAction(
  { state, untilDay, dueDay, cause }: TitleStanding,
  today: string,
): 'expire' | 'lapse' | 'lapse-gate' | null {
  const waits = state === 'WARNING' || state === 'RECTIFYING';
  if (waits && dueDay !== null && dueDay < today && dueDay <= untilDay) {
    return cause === 'gate' ? 'lapse-gate' : 'lapse';
  }
  const ends = transitionsBy(state, 'expire').length > 0;
  return ends && untilDay < today ? 'expire' : null;
}

/** The same day so many months on, or the last of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
