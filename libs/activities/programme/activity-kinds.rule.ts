/** What a parent school does on site (domain: words, 活动课; gates G5, C7). */
export const activityKinds = ['lecture', 'salon', 'parent_child', 'open_day', 'base_visit'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Whether a family takes one place however many come, or each person takes one. */
export const seatings = ['family', 'person'] as const;
export type Seating = (typeof seatings)[number];

/** A grandmother, both parents and the children: more is a mistake of the keyboard. */
export const mostPersons = 8;
