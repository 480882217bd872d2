/** Addresses of the bureau's desk; its pages never write one by hand. */
export const bureauPaths = {
  pyramid: '/bureau',
  schools: (filter: SchoolsFilter = {}) => withQuery('/bureau/schools', filter),
  school: (id: string, filter: { part?: SchoolPart } = {}) => withQuery(`/bureau/schools/${id}`, filter),
  schoolFaculty: (id: string) => `/bureau/schools/${id}/faculty`,
  schoolInstructors: (id: string) => `/bureau/schools/${id}/instructors`,
  districts: '/bureau/districts',
  plans: '/bureau/plans',
  plan: (id: string) => `/bureau/plans/${id}`,
  modelPlans: '/bureau/model-plans',
  modelPlan: (id: string) => `/bureau/model-plans/${id}`,
  terms: '/bureau/terms',
  activities: '/bureau/activities',
  activity: (id: string) => `/bureau/activities/${id}`,
  figures: '/bureau/figures',
  cycleFigures: (cycleId?: string) =>
    cycleId ? `/bureau/cycle-figures/${cycleId}` : '/bureau/cycle-figures',
  report: (unitId: string) => `/bureau/figures/${unitId}`,
  review: '/bureau/review',
  reviewed: (id: string) => `/bureau/review/${id}`,
  course: (id: string) => `/bureau/courses/${id}`,
  faculty: '/bureau/faculty',
  studios: '/bureau/faculty?part=studios',
  studio: (id: string) => `/bureau/studios/${id}`,
  library: '/bureau/library',
  advice: '/bureau/advice',
  stations: '/bureau/stations',
  places: '/bureau/places',
  place: (id: string) => `/bureau/places/${id}`,
  titles: '/bureau/titles',
  titleImport: '/bureau/titles/import',
  title: (id: string) => `/bureau/titles/${id}`,
  vetoes: '/bureau/vetoes',
  veto: (id: string) => `/bureau/vetoes/${id}`,
  reviewers: '/bureau/reviewers',
  standard: '/bureau/standard',
  standardVersion: (id: string) => `/bureau/standard/${id}`,
  standardDraft: (id: string) => `/bureau/standard/drafts/${id}`,
  cycles: '/bureau/cycles',
  panel: (filter: { part?: string } = {}) => withQuery('/bureau/panel', filter),
  assessments: '/bureau/assessments',
  figureQueries: '/bureau/figure-queries',
  assessment: (id: string) => `/bureau/assessments/${id}`,
  audit: '/bureau/audit',
  statements: '/bureau/statements',
  surveys: '/bureau/surveys',
  survey: (id: string) => `/bureau/surveys/${id}`,
} as const;

export interface SchoolsFilter {
  district?: string;
  tier?: string;
  kind?: string;
  q?: string;
}

export const schoolParts = ['breakdown', 'declared', 'history'] as const;
export type SchoolPart = (typeof schoolParts)[number];

function withQuery(path: string, filter: object): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => !!pair[1]);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
