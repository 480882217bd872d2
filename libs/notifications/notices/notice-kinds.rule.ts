import type { Tier } from '@libs/organization';

export const noticeGroups = [
  'activities',
  'appointments',
  'answers',
  'learning',
  'surveys',
  'work',
  'assessment',
] as const;
/**
 * What a person chooses by. `work`: for people of a school about what waits for them; `assessment`: for people in office
 * about the rating of schools.
 */
export type NoticeGroup = (typeof noticeGroups)[number];

export const noticeChannels = ['inbox', 'email', 'wechat'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** Channels that leave the platform. */
export const outerChannels = ['email', 'wechat'] as const;
export type OuterChannel = (typeof outerChannels)[number];

interface KindFacts {
  group: NoticeGroup;
  /** Loses its use within hours; everything else waits for the evening’s digest. */
  soon: boolean;
}

/**
 * Everything people are told, and nothing else: what they themselves have begun, or what is offered to all. No kind
 * says that somebody has not done something (domain: never, 1).
 */
export const noticeKinds = {
  'activity-reminder': { group: 'activities', soon: true },
  'activity-published': { group: 'activities', soon: false },
  'activity-make-up': { group: 'activities', soon: false },
  'activity-place': { group: 'activities', soon: true },
  'activity-moved': { group: 'activities', soon: true },
  'activity-cancelled': { group: 'activities', soon: true },
  'appointment-soon': { group: 'appointments', soon: true },
  'appointment-cancelled': { group: 'appointments', soon: true },
  'question-answered': { group: 'answers', soon: false },
  'practice-accepted': { group: 'answers', soon: false },
  'practice-advised': { group: 'answers', soon: false },
  'certificate-issued': { group: 'learning', soon: false },
  'plan-published': { group: 'learning', soon: false },
  'survey-open': { group: 'surveys', soon: false },
  'course-adopted': { group: 'work', soon: false },
  'question-waiting': { group: 'work', soon: false },
  'practice-waiting': { group: 'work', soon: false },
  'assessment-handed-in': { group: 'assessment', soon: false },
  'assessment-returned': { group: 'assessment', soon: false },
  'assessment-rejected': { group: 'assessment', soon: false },
  'assessment-recommended': { group: 'assessment', soon: false },
  'assessment-awarded': { group: 'assessment', soon: false },
  'assessment-refused': { group: 'assessment', soon: false },
  'publicity-begun': { group: 'assessment', soon: false },
  'objection-waiting': { group: 'assessment', soon: false },
  'objection-received': { group: 'assessment', soon: false },
  'objection-decided': { group: 'assessment', soon: false },
  'own-objection-answered': { group: 'assessment', soon: false },
  'appeal-waiting': { group: 'assessment', soon: false },
  'appeal-answered': { group: 'assessment', soon: false },
  'figure-asked': { group: 'assessment', soon: false },
  'figure-answered': { group: 'assessment', soon: false },
  'review-assigned': { group: 'assessment', soon: false },
  'adjudication-asked': { group: 'assessment', soon: false },
  'review-declined': { group: 'assessment', soon: false },
  'review-replaced': { group: 'assessment', soon: false },
  'review-superseded': { group: 'assessment', soon: false },
  'application-withdrawn': { group: 'assessment', soon: true },
  'review-reopened': { group: 'assessment', soon: false },
  'own-review-reopened': { group: 'assessment', soon: false },
  'visit-assigned': { group: 'assessment', soon: true },
  'visit-released': { group: 'assessment', soon: true },
  'visit-place-free': { group: 'assessment', soon: true },
  'site-visit-set': { group: 'assessment', soon: false },
  'site-visit-moved': { group: 'assessment', soon: true },
  'title-watch': { group: 'assessment', soon: false },
  'title-warning': { group: 'assessment', soon: false },
  'title-reopened': { group: 'assessment', soon: false },
  'title-cleared': { group: 'assessment', soon: false },
  'title-lowered': { group: 'assessment', soon: false },
  'title-ending': { group: 'assessment', soon: false },
  'title-expired': { group: 'assessment', soon: false },
  'veto-opened': { group: 'assessment', soon: false },
  'veto-decided': { group: 'assessment', soon: false },
  'veto-lifted': { group: 'assessment', soon: false },
} as const satisfies Record<string, KindFacts>;
export type NoticeKind = keyof typeof noticeKinds;

/** The kinds of a group. */
export type KindOf<Group extends NoticeGroup> = {
  [Kind in NoticeKind]: (typeof noticeKinds)[Kind]['group'] extends Group ? Kind : never;
}[NoticeKind];

export const noticeKindCodes = Object.keys(noticeKinds) as NoticeKind[];

/** Facts a sentence needs; never anything about a person. */
export interface NoticeFacts {
  title?: string;
  place?: string;
  /** ISO 8601 */
  startsAt?: string;
  schoolYear?: string;
  /** Name of the school it is about. */
  school?: string;
  tier?: Tier;
  /** YYYY-MM-DD */
  day?: string;
  /** The beginning of what an office gave as its reason. */
  gist?: string;
  /** Of an indicator or gate. */
  code?: string;
  count?: number;
  /** Which way it was decided: an objection or appeal upheld, a case verified. */
  upheld?: boolean;
}
