import { schoolPaths } from '../school.paths';

/** A page of the desk and its word among the nouns. */
export interface DeskPage {
  to: string;
  noun: string;
}

const page = (to: string, noun: string): DeskPage => ({ to, noun });

const pages = {
  plans: page(schoolPaths.plans, 'plans'),
  courses: page(schoolPaths.courses, 'courses'),
  activities: page(schoolPaths.activities, 'activities'),
  practice: page(schoolPaths.practice, 'practice'),
  classes: page(schoolPaths.classes, 'classes'),
  questions: page(schoolPaths.questions, 'questions'),
  surveys: page(schoolPaths.surveys, 'surveys'),
  faculty: page(schoolPaths.faculty, 'faculty'),
  committees: page(schoolPaths.committees, 'committees'),
  visits: page(schoolPaths.visits, 'visits'),
};

const recorded: Readonly<Record<keyof typeof pages, readonly string[]>> = {
  plans: [
    'gate.plan-published',
    'gate.sessions-in-thinnest-grade',
    'gate.hours-in-thinnest-grade',
    'median-class-hours',
  ],
  courses: ['curriculum-cells', 'course-quality'],
  activities: [
    'gate.activities-in-weaker-term',
    'gate.parent-child-in-weaker-term',
    'gate.activities-with-papers',
    'special-needs-sessions',
    'parent-child-activities',
  ],
  practice: ['graduates-with-practice'],
  classes: [
    'families',
    'families-with-hours',
    'families-graduated',
    'families-enrolled',
    'weakest-grade-with-hours',
    'learners-passed',
  ],
  questions: ['questions-answered'],
  surveys: ['satisfied-answers'],
  faculty: [
    'gate.instructors',
    'gate.instructors-in-thinnest-grade',
    'trained-instructors',
    'teachers-trained',
  ],
  committees: ['gate.committee-and-rules', 'committee-meetings', 'committee-seats'],
  visits: ['new-pupils-visited', 'pupils-visited'],
};

/** Where a school records what a measure counts; the figures of minors' data, titles and cases have pages of their own. */
export function recordedAt(measure: string): DeskPage | null {
  if (measure === 'gate.minors-data') return page(schoolPaths.minorsData, 'minorsData');
  const found = (Object.keys(recorded) as (keyof typeof pages)[]).find((name) =>
    recorded[name].includes(measure),
  );
  return found ? pages[found] : null;
}

/** The page of titles, where tenure and veto cases stand. */
export const titlePage: DeskPage = page(schoolPaths.title, 'title');
