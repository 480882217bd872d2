/** Where a veto case may stand. */
export const vetoStates = ['OPEN', 'DISMISSED', 'VERIFIED', 'CONCLUDED', 'LIFTED'] as const;
export type VetoState = (typeof vetoStates)[number];

export const vetoActions = ['reply', 'verify', 'dismiss', 'conclude', 'lift'] as const;
export type VetoAction = (typeof vetoActions)[number];

/** Who acts: the school, the city bureau, or the platform when the days to settle a case are over. */
export type VetoRole = 'coordinator' | 'city_officer' | 'platform';
export const vetoRoles = ['coordinator', 'city_officer'] as const;

export interface VetoTransition {
  from: VetoState;
  action: VetoAction;
  to: VetoState;
  roles: readonly VetoRole[];
}

const city = ['city_officer'] as const;

/** The one table of what may happen to a case; only the city sets or lifts one. */
export const vetoTransitions: readonly VetoTransition[] = [
  { from: 'OPEN', action: 'reply', to: 'OPEN', roles: ['coordinator'] },
  { from: 'OPEN', action: 'verify', to: 'VERIFIED', roles: city },
  { from: 'OPEN', action: 'dismiss', to: 'DISMISSED', roles: city },
  { from: 'VERIFIED', action: 'conclude', to: 'CONCLUDED', roles: ['city_officer', 'platform'] },
  { from: 'VERIFIED', action: 'lift', to: 'LIFTED', roles: city },
  { from: 'CONCLUDED', action: 'lift', to: 'LIFTED', roles: city },
];

/** Days the city has to settle what becomes of a suspended title. */
export const daysToConclude = 30;
/** Months without an application (domain: vetoes). */
export const monthsWithoutApplication = 12;

export const vetoTransition = (from: VetoState, action: VetoAction): VetoTransition | null =>
  vetoTransitions.find((each) => each.from === from && each.action === action) ?? null;

/** The actions these roles may take now, for the buttons. */
export const vetoActionsFor = (state: VetoState, roles: readonly VetoRole[]): VetoAction[] =>
  vetoTransitions
    .filter((each) => each.from === state && each.roles.some((role) => roles.includes(role)))
    .map(({ action }) => action);
