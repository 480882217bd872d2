export const activityStates = ['DRAFT', 'PUBLISHED', 'CANCELLED', 'HELD', 'CLOSED'] as const;
export type ActivityState = (typeof activityStates)[number];

export const activitySteps = ['publish', 'cancel', 'hold', 'close'] as const;
export type ActivityStep = (typeof activitySteps)[number];

interface Move {
  from: ActivityState;
  to: ActivityState;
}

/** Every allowed move of an activity; `hold` is the clock's, at its end. What is not here does not happen. */
export const activityMoves: Readonly<Record<ActivityStep, Move>> = {
  publish: { from: 'DRAFT', to: 'PUBLISHED' },
  cancel: { from: 'PUBLISHED', to: 'CANCELLED' },
  hold: { from: 'PUBLISHED', to: 'HELD' },
  close: { from: 'HELD', to: 'CLOSED' },
};

export function stepAllowed(step: ActivityStep, state: ActivityState): boolean {
  return activityMoves[step].from === state;
}

/** States in which time, place, places and audience may still be changed. */
export const editableStates: readonly ActivityState[] = ['DRAFT', 'PUBLISHED'];

/** States in which the summary and the photos may be changed: a parent may ask for a photo to go even after closing. */
export const reportableStates: readonly ActivityState[] = ['HELD', 'CLOSED'];

/** States in which families may be ticked; closing makes the list final. */
export const tickableStates: readonly ActivityState[] = ['PUBLISHED', 'HELD'];

export const activityMays = [
  'edit',
  'publish',
  'cancel',
  'sign-up',
  'copy',
  'archive',
  'restore',
  'show-code',
  'tick',
  'report',
  'close',
] as const;
export type ActivityMay = (typeof activityMays)[number];

export interface ActivityRights {
  write: boolean;
  host: boolean;
  tick: boolean;
}

/** What a person with these rights may do now. The same tables are behind the checks, so a button that is shown works. */
export function activityMay(state: ActivityState, archived: boolean, rights: ActivityRights): ActivityMay[] {
  if (archived) return rights.write ? ['restore'] : [];
  const may: ActivityMay[] = [];
  if (rights.write) {
    if (editableStates.includes(state)) may.push('edit');
    if (stepAllowed('publish', state)) may.push('publish');
    if (stepAllowed('cancel', state)) may.push('cancel', 'sign-up');
    if (state === 'DRAFT') may.push('archive');
    if (reportableStates.includes(state)) may.push('report');
    if (stepAllowed('close', state)) may.push('close');
    may.push('copy');
  }
  if (rights.host && tickableStates.includes(state)) may.push('show-code');
  if (rights.tick && tickableStates.includes(state)) may.push('tick');
  return may;
}
