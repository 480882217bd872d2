import type { RouteObject } from 'react-router';
import { later } from '../later';

/** The map on which a studio is put has its words with the places. */
const studying = ['console/bureau/faculty', 'console/bureau/places'];

/** Pages of district and city bureaus. */
export const bureauRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(['console/bureau/pyramid'], async () => (await import('./pyramid/pyramid.page')).PyramidPage),
  },
  {
    path: 'schools',
    lazy: later(['console/bureau/schools'], async () => (await import('./schools/schools.page')).SchoolsPage),
  },
  {
    path: 'schools/:unitId',
    lazy: later(
      ['console/bureau/schools', 'console/rating', 'console/rating/measures'],
      async () => (await import('./schools/school.page')).SchoolPage,
    ),
  },
  {
    path: 'schools/:unitId/faculty',
    lazy: later(
      ['console/bureau/schools', 'console/school/faculty'],
      async () => (await import('./schools/school-faculty.page')).SchoolFacultyPage,
    ),
  },
  {
    path: 'schools/:unitId/instructors',
    lazy: later(
      ['console/bureau/schools', 'console/school/faculty'],
      async () => (await import('./schools/school-faculty.page')).SchoolInstructorsPage,
    ),
  },
  {
    path: 'districts',
    lazy: later(
      ['console/bureau/districts'],
      async () => (await import('./districts/districts.page')).DistrictsPage,
    ),
  },
  {
    path: 'plans',
    lazy: later(
      ['console/bureau/plans', 'console/plans'],
      async () => (await import('./plans/plans.page')).PlansPage,
    ),
  },
  {
    path: 'plans/:planId',
    lazy: later(
      ['console/bureau/plans', 'console/plans'],
      async () => (await import('./plans/plan.page')).PlanPage,
    ),
  },
  {
    path: 'model-plans',
    lazy: later(
      ['console/bureau/model-plans', 'console/plans'],
      async () => (await import('./model-plans/model-plans.page')).ModelPlansPage,
    ),
  },
  {
    path: 'model-plans/:planId',
    lazy: later(
      ['console/bureau/model-plans', 'console/plans'],
      async () => (await import('./model-plans/model-plan.page')).ModelPlanPage,
    ),
  },
  {
    path: 'terms',
    lazy: later(
      ['console/bureau/terms', 'console/plans'],
      async () => (await import('./terms/terms.page')).TermsPage,
    ),
  },
  {
    path: 'activities',
    lazy: later(
      ['console/bureau/activities'],
      async () => (await import('./activities/activities.page')).ActivitiesPage,
    ),
  },
  {
    path: 'activities/:activityId',
    lazy: later(
      ['console/bureau/activities', 'console/school/activities'],
      async () => (await import('./activities/activity.page')).ActivityPage,
    ),
  },
  {
    path: 'cycle-figures/:cycleId?',
    lazy: later(
      ['console/bureau/cycle-figures'],
      async () => (await import('./cycle-figures/cycle-figures.page')).CycleFiguresPage,
    ),
  },
  {
    path: 'figures',
    lazy: later(['console/bureau/figures'], async () => (await import('./figures/figures.page')).FiguresPage),
  },
  {
    path: 'figures/:unitId',
    lazy: later(
      ['console/bureau/figures', 'console/reports'],
      async () => (await import('./figures/report.page')).ReportPage,
    ),
  },
  {
    path: 'review',
    lazy: later(['console/bureau/review'], async () => (await import('./review/queue.page')).QueuePage),
  },
  {
    path: 'review/:courseId',
    lazy: later(
      ['console/bureau/review', 'player'],
      async () => (await import('./review/course.page')).ReviewedCoursePage,
    ),
  },
  {
    path: 'courses/:courseId',
    lazy: later(
      ['console/bureau/review', 'console/bureau/schools', 'player'],
      async () => (await import('./review/published-course.page')).PublishedCoursePage,
    ),
  },
  {
    path: 'faculty',
    lazy: later(studying, async () => (await import('./faculty/faculty.page')).FacultyPage),
  },
  {
    path: 'studios/:studioId',
    lazy: later(studying, async () => (await import('./faculty/studio.page')).StudioPage),
  },
  {
    path: 'library',
    lazy: later(
      ['console/bureau/library', 'console/library'],
      async () => (await import('./library/library.page')).SharedLibraryPage,
    ),
  },
  {
    path: 'advice',
    lazy: later(
      ['console/bureau/advice', 'console/advice'],
      async () => (await import('./advice/advice.page')).AdvicePage,
    ),
  },
  {
    path: 'stations',
    lazy: later(['console/stations'], async () => (await import('./stations/stations.page')).StationsPage),
  },
  {
    path: 'places',
    lazy: later(['console/bureau/places'], async () => (await import('./places/places.page')).PlacesPage),
  },
  {
    path: 'places/:placeId',
    lazy: later(['console/bureau/places'], async () => (await import('./places/place.page')).PlacePage),
  },
  {
    path: 'titles',
    lazy: later(
      ['console/bureau/titles', 'console/titles'],
      async () => (await import('./titles/titles.page')).TitlesPage,
    ),
  },
  {
    path: 'titles/import',
    lazy: later(
      ['console/bureau/titles'],
      async () => (await import('./titles/import.page')).TitleImportPage,
    ),
  },
  {
    path: 'titles/:titleId',
    lazy: later(
      ['console/bureau/titles', 'console/titles'],
      async () => (await import('./titles/title.page')).TitlePage,
    ),
  },
  {
    path: 'vetoes',
    lazy: later(['console/bureau/vetoes'], async () => (await import('./vetoes/vetoes.page')).VetoesPage),
  },
  {
    path: 'vetoes/:vetoId',
    lazy: later(['console/bureau/vetoes'], async () => (await import('./vetoes/veto.page')).VetoPage),
  },
  {
    path: 'audit',
    lazy: later(
      ['console/bureau/audit', 'console/assessment', 'console/rating/measures', 'console/titles'],
      async () => (await import('./audit/audit.page')).AuditPage,
    ),
  },
  {
    path: 'statements',
    lazy: later(
      ['console/bureau/statements'],
      async () => (await import('./statements/statements.page')).StatementsPage,
    ),
  },
  {
    path: 'standard',
    lazy: later(
      ['console/bureau/standard'],
      async () => (await import('./standard/standards.page')).StandardsPage,
    ),
  },
  {
    path: 'standard/:standardId',
    lazy: later(
      ['console/bureau/standard', 'console/rating/measures'],
      async () => (await import('./standard/version.page')).StandardVersionPage,
    ),
  },
  {
    path: 'standard/drafts/:draftId',
    lazy: later(
      ['console/bureau/standard', 'console/bureau/standard/editor', 'console/rating/measures'],
      async () => (await import('./standard/editor/draft.page')).StandardDraftPage,
    ),
  },
  {
    path: 'cycles',
    lazy: later(
      ['console/bureau/cycles', 'console/assessment'],
      async () => (await import('./cycles/cycles.page')).CyclesPage,
    ),
  },
  {
    path: 'panel',
    lazy: later(
      ['console/bureau/panel', 'console/decisions', 'console/rating', 'console/rating/measures'],
      async () => (await import('./panel/panel.page')).PanelPage,
    ),
  },
  {
    path: 'assessments',
    lazy: later(
      ['console/bureau/assessments', 'console/assessment'],
      async () => (await import('./assessments/assessments.page')).AssessmentsPage,
    ),
  },
  {
    path: 'figure-queries',
    lazy: later(
      ['console/bureau/figure-queries', 'console/assessment', 'console/rating', 'console/rating/measures'],
      async () => (await import('./figure-queries/figure-queries.page')).FigureQueriesPage,
    ),
  },
  {
    path: 'reviewers',
    lazy: later(
      ['console/bureau/reviewers', 'console/school/staff'],
      async () => (await import('./reviewers/reviewers.page')).ReviewersPage,
    ),
  },
  {
    path: 'assessments/:assessmentId',
    lazy: later(
      [
        'console/bureau/assessments',
        'console/assessment',
        'console/decisions',
        'console/reviews',
        'console/site-visit',
        'site-visits',
        'console/rating',
        'console/rating/measures',
      ],
      async () => (await import('./assessments/assessment.page')).AssessmentPage,
    ),
  },
  {
    path: 'surveys',
    lazy: later(['console/surveys'], async () => (await import('./surveys/surveys.page')).SurveysPage),
  },
  {
    path: 'surveys/:surveyId',
    lazy: later(['console/surveys'], async () => (await import('./surveys/survey.page')).SurveyPage),
  },
];
