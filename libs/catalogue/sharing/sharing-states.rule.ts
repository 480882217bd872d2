/** Where a course stands on its way to other schools. `OWN`: it is offered by its own parent school only. */
export const shareStates = ['OWN', 'OFFERED_TO_DISTRICT', 'DISTRICT', 'OFFERED_TO_CITY', 'CITY'] as const;
export type ShareState = (typeof shareStates)[number];

export const shareStepNames = ['offer', 'accept', 'return', 'withdraw'] as const;
export type ShareStepName = (typeof shareStepNames)[number];

/** From where somebody acts: as the course's owner, or as the level that reviews. */
export type ShareSeat = 'owner' | 'district' | 'city';

type Moves = Partial<Record<ShareState, Partial<Record<ShareSeat, ShareState>>>>;

/**
 * Every allowed move, and by whom it leads where (domain: states, sharing upward). What is not here does not happen.
 * Each step up is decided by the level above; the owner takes a course back at once, a bureau by its own level.
 */
export const shareSteps: Readonly<Record<ShareStepName, Moves>> = {
  offer: {
    OWN: { owner: 'OFFERED_TO_DISTRICT' },
    DISTRICT: { owner: 'OFFERED_TO_CITY', district: 'OFFERED_TO_CITY' },
  },
  accept: {
    OFFERED_TO_DISTRICT: { district: 'DISTRICT' },
    OFFERED_TO_CITY: { city: 'CITY' },
  },
  return: {
    OFFERED_TO_DISTRICT: { district: 'OWN' },
    OFFERED_TO_CITY: { city: 'DISTRICT' },
  },
  withdraw: {
    OFFERED_TO_DISTRICT: { owner: 'OWN' },
    DISTRICT: { owner: 'OWN', district: 'OWN' },
    OFFERED_TO_CITY: { owner: 'DISTRICT', district: 'DISTRICT' },
    CITY: { owner: 'OWN', city: 'DISTRICT' },
  },
};

/** Giving back without a reason helps nobody. */
export const noteRequired = (name: ShareStepName): boolean => name === 'return';

export type OwnerKind = 'school' | 'district';

/** Where a course of such an owner begins: a district's own course is its schools' from the start. */
export const firstShareState = (owner: OwnerKind): ShareState => (owner === 'school' ? 'OWN' : 'DISTRICT');

/** Where the step leads from these seats; null when none of them may take it now. */
export function shareTarget(
  name: ShareStepName,
  state: ShareState,
  seats: ReadonlySet<ShareSeat>,
  owner: OwnerKind,
): ShareState | null {
  // A district's course is in its district from the start: states before that are none of its.
  if (owner === 'district' && levelOf(state) === null) return null;
  const moves = shareSteps[name][state] ?? {};
  const seat = (Object.keys(moves) as ShareSeat[]).find((each) => seats.has(each));
  const target = seat ? (moves[seat] ?? null) : null;
  // Below its own district a district's course cannot sink.
  const reached = target === 'OWN' ? firstShareState(owner) : target;
  return reached === state ? null : reached;
}

/** The steps open to somebody now; the same table is behind the check, so a button that is shown works. */
export const shareMay = (
  state: ShareState,
  seats: ReadonlySet<ShareSeat>,
  owner: OwnerKind,
): ShareStepName[] => shareStepNames.filter((name) => shareTarget(name, state, seats, owner) !== null);

/** How far it has come: what is offered further stays where it is until the next level has decided. */
export type ShareLevel = 'DISTRICT' | 'CITY';

export function levelOf(state: ShareState): ShareLevel | null {
  if (state === 'CITY') return 'CITY';
  return state === 'DISTRICT' || state === 'OFFERED_TO_CITY' ? 'DISTRICT' : null;
}
