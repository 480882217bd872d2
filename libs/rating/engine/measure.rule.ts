/**
 * What can be known about a school, one code a measure (domain: rating standard).
 * `counted` measures come from the platform's own records; the others are declared by the district officer
 * until the platform counts them itself. A counted value always beats a declared one.
 */
export const measureShapes = ['count', 'ratio', 'step', 'yes-no'] as const;
export type MeasureShape = (typeof measureShapes)[number];

export interface Measure {
  code: string;
  /** count: one number · ratio: value of out-of · step: 0, .25, .5, .75, 1 · yes-no: 0 or 1 */
  shape: MeasureShape;
  /** What is counted, a word of the domain; the web has the people's words for it. */
  unit: string;
  counted: boolean;
}

const count = (code: string, unit: string, counted = false): Measure => ({
  code,
  shape: 'count',
  unit,
  counted,
});
const ratio = (code: string, unit: string, counted = false): Measure => ({
  code,
  shape: 'ratio',
  unit,
  counted,
});
const step = (code: string): Measure => ({ code, shape: 'step', unit: 'rubric-step', counted: false });
const yesNo = (code: string): Measure => ({ code, shape: 'yes-no', unit: 'yes-no', counted: false });

export const measures: readonly Measure[] = [
  count('families', 'families', true),
  yesNo('gate.plaque-and-venue'),
  yesNo('gate.committee-and-rules'),
  yesNo('gate.plan-published'),
  count('gate.instructors', 'instructors', true),
  count('gate.instructors-in-thinnest-grade', 'instructors', true),
  count('gate.activities-in-weaker-term', 'activities'),
  count('gate.parent-child-in-weaker-term', 'activities'),
  count('gate.sessions-in-thinnest-grade', 'sessions', true),
  count('gate.hours-in-thinnest-grade', 'class-hours', true),
  ratio('gate.activities-with-papers', 'activities'),
  yesNo('gate.minors-data'),
  count('committee-meetings', 'meetings'),
  step('plan-workload-budget'),
  ratio('committee-seats', 'seats'),
  count('trained-instructors', 'instructors'),
  ratio('teachers-trained', 'teachers'),
  ratio('curriculum-cells', 'cells', true),
  step('course-quality'),
  count('median-class-hours', 'class-hours', true),
  ratio('families-with-hours', 'families', true),
  ratio('families-graduated', 'families', true),
  ratio('families-enrolled', 'families', true),
  ratio('weakest-grade-with-hours', 'families', true),
  count('special-needs-sessions', 'sessions'),
  ratio('new-pupils-visited', 'pupils'),
  ratio('pupils-visited', 'pupils'),
  count('parent-child-activities', 'activities'),
  ratio('satisfied-answers', 'answers'),
  ratio('learners-passed', 'learners', true),
  ratio('graduates-with-practice', 'families'),
  ratio('questions-answered', 'questions'),
  step('brand'),
  step('research-level'),
  step('outreach'),
];

const byCode = new Map(measures.map((measure) => [measure.code, measure]));

export const findMeasure = (code: string): Measure | null => byCode.get(code) ?? null;

/** Throws for a code no measure has: a standard that was checked never asks for one. */
export function getMeasure(code: string): Measure {
  const measure = byCode.get(code);
  if (!measure) throw new Error(`No measure is called ${code}`);
  return measure;
}

/** Rates over these are about single families, so fewer than the small-group size are not shown. */
export const isAboutFamilies = (measure: Measure): boolean =>
  measure.shape === 'ratio' && ['families', 'answers', 'learners', 'pupils'].includes(measure.unit);
