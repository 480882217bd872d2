/** A lesson or course of the catalogue, or something on site that an activity is made from later. */
export const sessionKinds = ['online', 'activity'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What kinds of things happen on site (domain: words, 活动课; gates G5, C7). */
export const plannedActivityKinds = ['lecture', 'salon', 'parent_child', 'open_day', 'base_visit'] as const;
export type PlannedActivityKind = (typeof plannedActivityKinds)[number];
