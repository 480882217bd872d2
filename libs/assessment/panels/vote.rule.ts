/** How somebody of the panel stands to a school: who comes from its district takes no part in its decision. */
export interface PanelMember {
  id: string;
  name: string;
  position: string;
  /** The district the member comes from; null for city and outside. */
  districtId: string | null;
}

export const panelVotes = ['for', 'against', 'abstain'] as const;
export type PanelVote = (typeof panelVotes)[number];
export interface CastVote {
  memberId: string;
  vote: PanelVote;
}

export const panelOutcomes = ['publicise', 'refuse'] as const;
export type PanelOutcome = (typeof panelOutcomes)[number];

export type VoteFault =
  | 'vote-unknown-member'
  | 'vote-own-district'
  | 'vote-twice'
  | 'vote-missing'
  | 'vote-too-few'
  | 'outcome-not-voted';

/** Fewer who may vote on a school decide nothing. */
export const leastVoters = 3;

export const mayVote = (member: PanelMember, districtId: string): boolean => member.districtId !== districtId;

/** For the title: more for than against; equal numbers are no majority. */
export function outcomeOf(votes: readonly CastVote[]): PanelOutcome {
  const count = (vote: PanelVote): number => votes.filter((each) => each.vote === vote).length;
  return count('for') > count('against') ? 'publicise' : 'refuse';
}

/** What is wrong with a decision on a school of this district; null when it stands. */
export function voteFault(
  members: readonly PanelMember[],
  districtId: string,
  votes: readonly CastVote[],
  outcome: PanelOutcome,
): VoteFault | null {
  const voters = members.filter((member) => mayVote(member, districtId));
  const voted = votes.map(({ memberId }) => memberId);
  if (voted.some((id) => !members.some((member) => member.id === id))) return 'vote-unknown-member';
  if (voted.some((id) => !voters.some((member) => member.id === id))) return 'vote-own-district';
  if (new Set(voted).size < voted.length) return 'vote-twice';
  if (voters.length < leastVoters) return 'vote-too-few';
  if (voted.length < voters.length) return 'vote-missing';
  return outcomeOf(votes) === outcome ? null : 'outcome-not-voted';
}
