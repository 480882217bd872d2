import {
  courseMay,
  courseStates,
  courseSteps,
  stepAllowed,
  type CourseRight,
  type CourseState,
  type CourseStepName,
} from './course-states.rule';

const all: ReadonlySet<CourseRight> = new Set(['course.author', 'course.review', 'course.publish']);
const author: ReadonlySet<CourseRight> = new Set(['course.author']);

describe('the life of a course', () => {
  const allowed: Record<CourseStepName, CourseState[]> = {
    submit: ['DRAFT', 'RETURNED'],
    return: ['SUBMITTED'],
    publish: ['SUBMITTED'],
    archive: ['PUBLISHED'],
  };

  it.each(Object.keys(courseSteps) as CourseStepName[])('%s happens only from its own states', (name) => {
    for (const state of courseStates) {
      const situation =
        courseSteps[name].moves === 'draft'
          ? { state: 'PUBLISHED' as const, draftState: state }
          : { state, draftState: null };
      expect([state, stepAllowed(name, situation)]).toEqual([state, allowed[name].includes(state)]);
    }
  });

  it('never moves a draft that is not there', () => {
    expect(stepAllowed('submit', { state: 'PUBLISHED', draftState: null })).toBe(false);
  });

  it('asks for a reason only when a course is given back', () => {
    const asking = Object.entries(courseSteps).filter(([, step]) => step.noteRequired);
    expect(asking.map(([name]) => name)).toEqual(['return']);
  });
});

describe('what a person may do with a course', () => {
  it('lets an author edit and submit a draft, but not publish it', () => {
    expect(courseMay({ state: 'DRAFT', draftState: 'DRAFT' }, author)).toEqual(['edit', 'submit']);
    expect(courseMay({ state: 'SUBMITTED', draftState: 'SUBMITTED' }, author)).toEqual([]);
    expect(courseMay({ state: 'RETURNED', draftState: 'RETURNED' }, author)).toEqual(['edit', 'submit']);
  });

  it('lets a reviewer return or publish what is submitted', () => {
    expect(courseMay({ state: 'SUBMITTED', draftState: 'SUBMITTED' }, all)).toEqual(['return', 'publish']);
  });

  it('opens one new version at a time, and none of an archived course', () => {
    expect(courseMay({ state: 'PUBLISHED', draftState: null }, all)).toEqual(['new-version', 'archive']);
    expect(courseMay({ state: 'PUBLISHED', draftState: 'DRAFT' }, all)).toEqual([
      'edit',
      'submit',
      'archive',
    ]);
    expect(courseMay({ state: 'ARCHIVED', draftState: null }, all)).toEqual([]);
  });

  it('offers nothing to a person without rights', () => {
    expect(courseMay({ state: 'PUBLISHED', draftState: 'SUBMITTED' }, new Set())).toEqual([]);
  });
});
