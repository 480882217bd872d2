import type { AssessmentState } from '../../assessments/transition.rule';

/** OPEN: being written. FINISHED: stands. ENDED: somebody else has the seat. */
export const reviewStates = ['OPEN', 'FINISHED', 'ENDED'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** superseded: it judged a dispute with a sheet that was set aside. */
export const reviewEnds = ['conflict', 'replaced', 'superseded', 'account-deleted'] as const;
export type ReviewEnd = (typeof reviewEnds)[number];

/** What of a sheet says whether it may still be taken from its reviewer. */
export interface EndedSheet {
  seat: number;
  state: ReviewState;
  finishedAt: Date | null;
  endedAt: Date | null;
}

/** The review runs, or has come to something that nobody has decided on yet. */
const undecided: readonly AssessmentState[] = ['CITY_REVIEW', 'ADJUDICATION', 'SITE_VISIT', 'PANEL'];
const reviewing: readonly AssessmentState[] = ['CITY_REVIEW', 'ADJUDICATION'];

export const mayDeclareConflict = (state: AssessmentState): boolean => undecided.includes(state);

/**
 * Whether a sheet may be ended for this cause. A conflict counts until the panel has decided. For any other cause a finished
 * sheet stays once the city could have seen it, which is once both first ones were finished: nobody picks among them.
 */
export function isReleasable(
  sheet: EndedSheet,
  because: ReviewEnd,
  { state, others }: { state: AssessmentState; others: readonly EndedSheet[] },
): boolean {
  if (sheet.state === 'ENDED') return false;
  if (because === 'conflict') return mayDeclareConflict(state);
  if (sheet.state === 'OPEN') return true;
  return state === 'CITY_REVIEW' && !others.some((other) => stoodBeside(sheet, other));
}

/** Whether a sheet that ends takes what the review has come to with it: the assessment has to come back for it. */
export const reopens = ({ seat, state }: EndedSheet, standing: AssessmentState): boolean =>
  state === 'FINISHED' &&
  undecided.includes(standing) &&
  standing !== 'CITY_REVIEW' &&
  (seat < 3 || !reviewing.includes(standing));

function stoodBeside(sheet: EndedSheet, other: EndedSheet): boolean {
  if (other.seat > 2 || other.seat === sheet.seat || !other.finishedAt || !sheet.finishedAt) return false;
  return other.endedAt === null || other.endedAt >= sheet.finishedAt;
}
