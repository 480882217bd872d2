/**
 * What can be known about a school, one code a measure (domain: rating standard).
 * `counted` measures come from the platform's own records; the others are declared by the district officer
 * until the platform counts them itself. A counted value always beats a declared one; where the platform counts only
 * the online part, the larger of the two stands, marked for what it is.
 */
export const measureShapes = ['count', 'ratio', 'step', 'yes-no'] as const;
export type MeasureShape = (typeof measureShapes)[number];

export interface Measure {
  code: string;
  /** count: one number · ratio: value of out-of · step: 0, .25, .5, .75, 1 · yes-no: 0 or 1 */
  shape: MeasureShape;
  /** What is counted, a word of the domain; the web has the people's words for it. */
  unit: string;
  /**
   * `online`: the platform counts only what is offered online while a school has published no teaching plan, and
   * lectures in its hall are still on paper.
   */
  counted: 'yes' | 'online' | 'no';
  /**
   * What of a counted figure nothing can change that a school does now. `all`: it lies in terms that have ended, or in a
   * survey that is closed. `each`: every one that was counted is settled, more may come. `some`: those are that the figure
   * itself says are gone, more may come.
   */
  settled?: 'all' | 'each' | 'some';
  /**
   * After which day nothing a school does reaches a counted figure any more: the last of the window, for what is counted by
   * its days; the last of its last school year, for what is counted by school years.
   */
  ends?: 'window' | 'school-year';
}

const count = (code: string, unit: string, counted: Measure['counted'] = 'no'): Measure => ({
  code,
  shape: 'count',
  unit,
  counted,
});
const ratio = (code: string, unit: string, counted: Measure['counted'] = 'no'): Measure => ({
  code,
  shape: 'ratio',
  unit,
  counted,
});
const step = (code: string): Measure => ({ code, shape: 'step', unit: 'rubric-step', counted: 'no' });
const yesNo = (code: string, counted: Measure['counted'] = 'no'): Measure => ({
  code,
  shape: 'yes-no',
  unit: 'yes-no',
  counted,
});

/** For indicators and gates a city thinks of itself: no figure speaks for them, reviewers do. */
const spareRubrics = Array.from({ length: 6 }, (_, at) => `reviewed-${at + 1}`);
const spareGates = Array.from({ length: 3 }, (_, at) => `gate.reviewed-${at + 1}`);
const spare = new Set([...spareRubrics, ...spareGates]);

export const measures: readonly Measure[] = [
  count('families', 'families', 'yes'),
  yesNo('gate.plaque-and-venue'),
  yesNo('gate.committee-and-rules', 'yes'),
  yesNo('gate.plan-published', 'yes'),
  count('gate.instructors', 'instructors', 'yes'),
  count('gate.instructors-in-thinnest-grade', 'instructors', 'yes'),
  { ...count('gate.activities-in-weaker-term', 'activities', 'yes'), settled: 'all' },
  { ...count('gate.parent-child-in-weaker-term', 'activities', 'yes'), settled: 'all' },
  count('gate.sessions-in-thinnest-grade', 'sessions', 'online'),
  count('gate.hours-in-thinnest-grade', 'class-hours', 'online'),
  { ...ratio('gate.activities-with-papers', 'activities', 'yes'), settled: 'some' },
  yesNo('gate.minors-data'),
  count('committee-meetings', 'meetings', 'yes'),
  step('plan-workload-budget'),
  { ...ratio('committee-seats', 'seats', 'yes'), ends: 'window' },
  { ...count('trained-instructors', 'instructors', 'yes'), ends: 'window' },
  { ...ratio('teachers-trained', 'teachers', 'yes'), ends: 'window' },
  ratio('curriculum-cells', 'cells', 'yes'),
  step('course-quality'),
  count('median-class-hours', 'class-hours', 'online'),
  { ...ratio('families-with-hours', 'families', 'yes'), ends: 'window' },
  { ...ratio('families-graduated', 'families', 'yes'), ends: 'school-year' },
  { ...ratio('families-enrolled', 'families', 'yes'), ends: 'school-year' },
  { ...ratio('weakest-grade-with-hours', 'families', 'yes'), ends: 'window' },
  { ...count('special-needs-sessions', 'sessions', 'yes'), ends: 'window' },
  { ...ratio('new-pupils-visited', 'pupils', 'yes'), ends: 'window' },
  { ...ratio('pupils-visited', 'pupils', 'yes'), ends: 'window' },
  { ...count('parent-child-activities', 'activities', 'yes'), ends: 'window' },
  { ...ratio('satisfied-answers', 'answers', 'yes'), settled: 'all' },
  { ...ratio('learners-passed', 'learners', 'yes'), ends: 'window' },
  { ...ratio('graduates-with-practice', 'families', 'yes'), ends: 'school-year' },
  { ...ratio('questions-answered', 'questions', 'yes'), settled: 'each', ends: 'window' },
  step('brand'),
  step('research-level'),
  step('outreach'),
  ...spareRubrics.map(step),
  ...spareGates.map((code) => yesNo(code)),
];

const byCode = new Map(measures.map((measure) => [measure.code, measure]));

export const findMeasure = (code: string): Measure | null => byCode.get(code) ?? null;

/** Throws for a code no measure has: a standard that was checked never asks for one. */
export function getMeasure(code: string): Measure {
  const measure = byCode.get(code);
  if (!measure) throw new Error(`No measure is called ${code}`);
  return measure;
}

/** Whether a district officer may write a figure of it down: not for what only reviewers say, nor for what is the class list’s. */
export const isDeclarable = ({ code }: Measure): boolean => code !== 'families' && !spare.has(code);

/** Whether no figure speaks for it: a rubric's step, or a yes and no that reviewers give. */
export const isJudgedAlone = ({ shape, counted }: Measure): boolean =>
  shape === 'step' || (shape === 'yes-no' && counted === 'no');

/** Rates over these are about single families, so fewer than the small-group size are not shown. */
export const isAboutFamilies = (measure: Measure): boolean =>
  measure.shape === 'ratio' && ['families', 'answers', 'learners', 'pupils'].includes(measure.unit);
