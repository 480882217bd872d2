/** The names of the xAPI Video Profile (v1.0.3) and of the common vocabulary that are used here. */
export const verbs = {
  initialized: { id: 'http://adlnet.gov/expapi/verbs/initialized', zh: '打开', en: 'initialized' },
  paused: { id: 'https://w3id.org/xapi/video/verbs/paused', zh: '暂停', en: 'paused' },
  completed: { id: 'http://adlnet.gov/expapi/verbs/completed', zh: '学完', en: 'completed' },
  terminated: { id: 'http://adlnet.gov/expapi/verbs/terminated', zh: '结束', en: 'terminated' },
  passed: { id: 'http://adlnet.gov/expapi/verbs/passed', zh: '通过', en: 'passed' },
  attempted: { id: 'http://adlnet.gov/expapi/verbs/attempted', zh: '作答', en: 'attempted' },
} as const;

export type VerbName = keyof typeof verbs;

export const activityTypes = {
  video: 'https://w3id.org/xapi/video/activity-type/video',
  article: 'http://activitystrea.ms/schema/1.0/article',
  quiz: 'http://adlnet.gov/expapi/activities/assessment',
  course: 'http://adlnet.gov/expapi/activities/course',
} as const;

export const videoProfile = 'https://w3id.org/xapi/video';

/** `https://w3id.org/xapi/video/extensions/length` and its like. */
export const videoExtension = (
  name: 'length' | 'session-id' | 'completion-threshold' | 'time' | 'progress' | 'played-segments',
): string => `${videoProfile}/extensions/${name}`;

interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: { type: string; name: Record<string, string> };
}

/** A statement of xAPI 1.0.3, as far as it is written here. */
export interface Statement {
  id: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: Record<string, string> };
  object: Activity;
  result?: {
    completion?: boolean;
    success?: boolean;
    score?: { scaled: number; raw: number; min: number; max: number };
    duration?: string;
    extensions?: Record<string, unknown>;
  };
  context: {
    registration: string;
    platform: string;
    contextActivities: { parent: Activity[]; category?: Activity[] };
    extensions?: Record<string, unknown>;
  };
  timestamp: string;
  version: '1.0.3';
}
