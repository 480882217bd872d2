/** Kinds of course (domain: words). */
export const courseKinds = ['micro', 'series', 'lecture', 'activity', 'public_class'] as const;
export type CourseKind = (typeof courseKinds)[number];

/** Steps between schools for which a course prepares a family (domain: stages and topics). */
export const transitionTags = ['幼小', '小初', '初高'] as const;
export type TransitionTag = (typeof transitionTags)[number];
