import type { RouteObject } from 'react-router';
import { later } from '../later';

const media = ['console/school/media', 'player'];
const classes = ['console/school/classes'];
const faculty = ['console/school/faculty'];
const committees = ['console/school/committees'];
const visits = ['console/school/visits'];
const activities = ['console/school/activities'];
const courses = ['console/school/courses', ...media];

/** Pages of the school's desk. */
export const schoolRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(
      ['console/school/overview', 'console/reports'],
      async () => (await import('./overview/overview.page')).OverviewPage,
    ),
  },
  {
    path: 'library',
    lazy: later(
      ['console/school/library', 'console/library', 'console/advice'],
      async () => (await import('./library/library.page')).LibraryPage,
    ),
  },
  {
    path: 'reports/:unitId?',
    lazy: later(['console/reports'], async () => (await import('./reports/report.page')).ReportPage),
  },
  {
    path: 'media',
    lazy: later(media, async () => (await import('./media/media-list.page')).MediaListPage),
  },
  {
    path: 'media/:assetId',
    lazy: later(media, async () => (await import('./media/recording.page')).RecordingPage),
  },
  {
    path: 'plans',
    lazy: later(
      ['console/school/plans', 'console/plans'],
      async () => (await import('./plans/plans.page')).PlansPage,
    ),
  },
  {
    path: 'courses',
    lazy: later(courses, async () => (await import('./courses/course-list.page')).CourseListPage),
  },
  {
    path: 'courses/new',
    lazy: later(courses, async () => (await import('./courses/new-course.page')).NewCoursePage),
  },
  {
    path: 'courses/:courseId',
    lazy: later(courses, async () => (await import('./courses/course.page')).CoursePage),
  },
  {
    path: 'activities',
    lazy: later(activities, async () => (await import('./activities/activity-list.page')).ActivityListPage),
  },
  {
    path: 'activities/new',
    lazy: later(activities, async () => (await import('./activities/new-activity.page')).NewActivityPage),
  },
  {
    path: 'activities/:activityId',
    lazy: later(activities, async () => (await import('./activities/activity.page')).ActivityPage),
  },
  {
    path: 'activities/:activityId/screen',
    lazy: later(activities, async () => (await import('./activities/screen.page')).ScreenPage),
  },
  {
    path: 'rating',
    lazy: later(
      ['console/school/rating', 'console/rating', 'console/rating/measures'],
      async () => (await import('./rating/rating.page')).RatingPage,
    ),
  },
  {
    path: 'title',
    lazy: later(
      ['console/school/title', 'console/titles'],
      async () => (await import('./title/title.page')).TitlePage,
    ),
  },
  {
    path: 'publicity',
    lazy: later(
      ['console/school/publicity'],
      async () => (await import('./publicity/publicity.page')).PublicityPage,
    ),
  },
  {
    path: 'assessment',
    lazy: later(
      [
        'console/school/assessment',
        'console/assessment',
        'console/decisions',
        'console/reviews',
        'console/site-visit',
        'site-visits',
        'console/rating',
        'console/rating/measures',
      ],
      async () => (await import('./assessment/assessment.page')).AssessmentPage,
    ),
  },
  {
    path: 'classes',
    lazy: later(classes, async () => (await import('./classes/classes.page')).ClassesPage),
  },
  {
    path: 'classes/import/:importId?',
    lazy: later(classes, async () => (await import('./classes/import.page')).ImportPage),
  },
  {
    path: 'classes/promotion',
    lazy: later(classes, async () => (await import('./classes/promotion.page')).PromotionPage),
  },
  {
    path: 'classes/minors-data',
    lazy: later(classes, async () => (await import('./classes/minors-data.page')).MinorsDataPage),
  },
  {
    path: 'classes/:classId/progress',
    lazy: later(classes, async () => (await import('./classes/progress.page')).ProgressPage),
  },
  {
    path: 'classes/:classId',
    lazy: later(classes, async () => (await import('./classes/class.page')).ClassPage),
  },
  {
    path: 'faculty',
    lazy: later(faculty, async () => (await import('./faculty/register.page')).FacultyPage),
  },
  {
    path: 'faculty/import',
    lazy: later(faculty, async () => (await import('./faculty/import.page')).TrainingImportPage),
  },
  {
    path: 'faculty/instructors',
    lazy: later(faculty, async () => (await import('./faculty/instructors.page')).InstructorsPage),
  },
  {
    path: 'faculty/:memberId',
    lazy: later(faculty, async () => (await import('./faculty/member.page')).FacultyMemberPage),
  },
  {
    path: 'committees',
    lazy: later(committees, async () => (await import('./committees/committees.page')).CommitteesPage),
  },
  {
    path: 'committees/:committeeId',
    lazy: later(
      [...committees, 'console/school/courses'],
      async () => (await import('./committees/committee.page')).CommitteePage,
    ),
  },
  {
    path: 'visits',
    lazy: later(visits, async () => (await import('./visits/visits.page')).VisitsPage),
  },
  {
    path: 'visits/held',
    lazy: later(visits, async () => (await import('./visits/held-visits.page')).HeldVisitsPage),
  },
  {
    path: 'visits/:classId',
    lazy: later(visits, async () => (await import('./visits/class-visits.page')).ClassVisitsPage),
  },
  {
    path: 'commendations',
    lazy: later(
      ['console/school/commendations'],
      async () => (await import('./commendations/commendations.page')).CommendationsPage,
    ),
  },
  {
    path: 'staff',
    lazy: later(['console/school/staff'], async () => (await import('./staff/staff.page')).StaffPage),
  },
  {
    path: 'practice',
    lazy: later(
      ['console/school/practice'],
      async () => (await import('./practice/practice-list.page')).PracticeListPage,
    ),
  },
  {
    path: 'practice/:recordId',
    lazy: later(
      ['console/school/practice'],
      async () => (await import('./practice/practice.page')).PracticePage,
    ),
  },
  {
    path: 'questions',
    lazy: later(
      ['console/school/questions'],
      async () => (await import('./questions/questions.page')).QuestionsPage,
    ),
  },
  {
    path: 'questions/:questionId',
    lazy: later(
      ['console/school/questions'],
      async () => (await import('./questions/question.page')).QuestionPage,
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
  {
    path: 'appointments',
    lazy: later(
      ['console/stations'],
      async () => (await import('./appointments/appointments.page')).AppointmentsPage,
    ),
  },
];
