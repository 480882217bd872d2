export const visitKinds = ['home', 'school', 'phone'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** A talk face to face, at home or at school, counts as a visit (domain: C6); a call is recorded and does not. */
const countsAsVisit = (kind: VisitKind): boolean => kind !== 'phone';

export const countingKinds: readonly VisitKind[] = visitKinds.filter(countsAsVisit);
