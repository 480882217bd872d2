/** What others wait for a school to do. */
export interface WaitingWork {
  /** Of families, without an answer. */
  questions: number;
  /** Practice records handed in and not looked at. */
  practice: number;
  /** Held, without a summary. */
  activities: number;
  /** Given back by the district, while they can come in again. */
  returnedApplications: number;
  /** Begun and not handed in, while they can be. */
  begunApplications: number;
  /** Things a warned title misses, of which nothing was said yet. */
  rectifications: number;
  /** 1 while no teaching plan of this school year is published. */
  missingPlans: number;
}

/** Of who sees several schools: what single families have done is the school's alone to know. */
export const nothingWaits: WaitingWork = {
  questions: 0,
  practice: 0,
  activities: 0,
  returnedApplications: 0,
  begunApplications: 0,
  rectifications: 0,
  missingPlans: 0,
};

/** What a coordinator could do next, from the figures of the school; the most useful first. */
export interface DeskState extends WaitingWork {
  classes: number;
  families: number;
  joined: number;
  instructors: number;
  failedVideos: number;
  draft: number;
  submitted: number;
  returned: number;
}

export const nextThings = [
  'set-up-classes',
  'add-pupils',
  'mend-application',
  'put-title-right',
  'answer-questions',
  'answer-practice',
  'sum-up-activities',
  'hand-in-application',
  'publish-plan',
  'invite-families',
  'answer-returned-courses',
  'submit-drafts',
  'publish-submitted-courses',
  'look-at-failed-videos',
  'find-instructors',
] as const;
export type NextThing = (typeof nextThings)[number];

/** The standard's gate asks for two (domain: rating standard, G4). */
const fewestInstructors = 2;

export function nextThingsFor(desk: DeskState): { code: NextThing; count: number }[] {
  if (desk.classes === 0) return [{ code: 'set-up-classes', count: 1 }];
  if (desk.families === 0) return [{ code: 'add-pupils', count: desk.classes }];
  const things: { code: NextThing; count: number }[] = [
    { code: 'mend-application', count: desk.returnedApplications },
    { code: 'put-title-right', count: desk.rectifications },
    { code: 'answer-questions', count: desk.questions },
    { code: 'answer-practice', count: desk.practice },
    { code: 'sum-up-activities', count: desk.activities },
    { code: 'answer-returned-courses', count: desk.returned },
    { code: 'look-at-failed-videos', count: desk.failedVideos },
    { code: 'publish-submitted-courses', count: desk.submitted },
    { code: 'hand-in-application', count: desk.begunApplications },
    { code: 'publish-plan', count: desk.missingPlans },
    { code: 'find-instructors', count: Math.max(0, fewestInstructors - desk.instructors) },
    { code: 'invite-families', count: desk.families - desk.joined },
    { code: 'submit-drafts', count: desk.draft },
  ];
  return things.filter((thing) => thing.count > 0);
}
