export const noticeGroups = ['activities', 'appointments', 'answers', 'learning', 'surveys', 'work'] as const;
/** What a person chooses by. `work`: for people of a school about what waits for them. */
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
} as const satisfies Record<string, KindFacts>;
export type NoticeKind = keyof typeof noticeKinds;

export const noticeKindCodes = Object.keys(noticeKinds) as NoticeKind[];

/** Facts a sentence needs; never anything about a person. */
export interface NoticeFacts {
  title?: string;
  place?: string;
  /** ISO 8601 */
  startsAt?: string;
  schoolYear?: string;
}
