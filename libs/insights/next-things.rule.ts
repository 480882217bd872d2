/** What a coordinator could do next, from the figures of the school; the most useful first. */
export interface DeskState {
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
    { code: 'answer-returned-courses', count: desk.returned },
    { code: 'look-at-failed-videos', count: desk.failedVideos },
    { code: 'publish-submitted-courses', count: desk.submitted },
    { code: 'find-instructors', count: Math.max(0, fewestInstructors - desk.instructors) },
    { code: 'invite-families', count: desk.families - desk.joined },
    { code: 'submit-drafts', count: desk.draft },
  ];
  return things.filter((thing) => thing.count > 0);
}
