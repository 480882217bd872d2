export const courseStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'ARCHIVED'] as const;
export type CourseState = (typeof courseStates)[number];

export const courseActs = ['create', 'submit', 'return', 'publish', 'archive', 'new-version'] as const;
export type CourseAct = (typeof courseActs)[number];

export type CourseRight = 'course.author' | 'course.review' | 'course.publish';

interface Step {
  from: readonly CourseState[];
  to: CourseState;
  right: CourseRight;
  /** Whether the person must say why. */
  noteRequired: boolean;
  /** Which version moves: the one being written, or the one learners see. */
  moves: 'draft' | 'shown';
}

export type CourseStepName = 'submit' | 'return' | 'publish' | 'archive';

/** Every allowed move of a course version (domain: states). What is not here does not happen. */
export const courseSteps: Readonly<Record<CourseStepName, Step>> = {
  submit: {
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    right: 'course.author',
    noteRequired: false,
    moves: 'draft',
  },
  return: { from: ['SUBMITTED'], to: 'RETURNED', right: 'course.review', noteRequired: true, moves: 'draft' },
  publish: {
    from: ['SUBMITTED'],
    to: 'PUBLISHED',
    right: 'course.publish',
    noteRequired: false,
    moves: 'draft',
  },
  archive: {
    from: ['PUBLISHED'],
    to: 'ARCHIVED',
    right: 'course.publish',
    noteRequired: false,
    moves: 'shown',
  },
};

/** States in which the content of a version may be changed. */
export const editableStates: readonly CourseState[] = ['DRAFT', 'RETURNED'];

export interface CourseSituation {
  /** State of the course as learners see it. */
  state: CourseState;
  /** State of the version being written; null when there is none. */
  draftState: CourseState | null;
}

export function stepAllowed(name: CourseStepName, situation: CourseSituation): boolean {
  const step = courseSteps[name];
  const state = step.moves === 'draft' ? situation.draftState : situation.state;
  return state !== null && step.from.includes(state);
}

export type CourseMay = 'edit' | 'new-version' | CourseStepName;

/**
 * What a person with these rights over the course may do with it now, in the order of a course's life.
 * The same table is behind the check, so a button that is shown works.
 */
export function courseMay(situation: CourseSituation, rights: ReadonlySet<CourseRight>): CourseMay[] {
  const may: CourseMay[] = [];
  if (rights.has('course.author')) {
    if (situation.draftState !== null && editableStates.includes(situation.draftState)) may.push('edit');
    if (situation.state === 'PUBLISHED' && situation.draftState === null) may.push('new-version');
  }
  for (const name of Object.keys(courseSteps) as CourseStepName[]) {
    if (rights.has(courseSteps[name].right) && stepAllowed(name, situation)) may.push(name);
  }
  return may;
}
