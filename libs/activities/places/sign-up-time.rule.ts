import type { ActivityState } from '../programme/activity-states.rule';

export interface SignUpTimes {
  state: ActivityState;
  startsAt: Date;
  signUpOpensAt: Date;
  signUpClosesAt: Date;
}

export const signUpTimes = ['not-yet', 'open', 'closed'] as const;
export type SignUpTime = (typeof signUpTimes)[number];

export function signUpTime({ state, signUpOpensAt, signUpClosesAt }: SignUpTimes, now: Date): SignUpTime {
  if (state !== 'PUBLISHED' || now >= signUpClosesAt) return 'closed';
  return now < signUpOpensAt ? 'not-yet' : 'open';
}

/** A place may be given back until the activity begins, also after sign-up has closed: somebody waits for it. */
export function mayCancel({ state, startsAt }: SignUpTimes, now: Date): boolean {
  return state === 'PUBLISHED' && now < startsAt;
}
