import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { HomePage } from '@web/features/home/home.page';
import { withWords } from '@web/i18n';
import { BrokenPage, NotFoundPage } from './broken.page';
import { deskRoutes } from './desk-routes';
import { fetchAheadOnIntent } from './fetch-ahead';
import { GuardianLayout } from './guardian.layout';
import { KeptSession } from './kept-session';
import { OnSiteLayout } from './on-site.layout';
import { PageBones } from './page-bones';
import { PlainLayout } from './plain.layout';
import { RequireSession } from './require-session';
import { StudyLayout } from './study.layout';

/** A page that comes with its words only when it is wanted. */
const later = (words: string[], load: () => Promise<ComponentType>): RouteObject['lazy'] =>
  withWords(words, async () => ({ Component: await load() }));

const open: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: later(['account'], async () => (await import('@web/features/account/sign-in.page')).SignInPage),
  },
  {
    path: 'join',
    lazy: later(['family'], async () => (await import('@web/features/family/join.page')).JoinPage),
  },
  {
    path: 'unsubscribe/:token',
    lazy: later(
      ['inbox'],
      async () => (await import('@web/features/inbox/unsubscribe.page')).UnsubscribePage,
    ),
  },
  {
    path: 'check/:serial',
    lazy: later(
      ['certificates'],
      async () => (await import('@web/features/certificates/check.page')).CertificateCheckPage,
    ),
  },
  {
    path: 'check/award/:number',
    lazy: later(
      ['awards'],
      async () => (await import('@web/features/awards/award-check.page')).AwardCheckPage,
    ),
  },
  {
    path: 'publicity',
    lazy: later(['awards'], async () => (await import('@web/features/awards/publicity.page')).PublicityPage),
  },
  {
    path: 'activities/:activityId/check-in',
    lazy: later(
      ['activities'],
      async () => (await import('@web/features/activities/check-in.page')).CheckInPage,
    ),
  },
];

const firstOfAll: RouteObject[] = [
  {
    path: 'new-password',
    lazy: later(
      ['account'],
      async () => (await import('@web/features/account/new-password.page')).NewPasswordPage,
    ),
  },
];

const guardian: RouteObject[] = [
  // The page nearly every visit begins with comes with the entry.
  { index: true, Component: HomePage },
  {
    path: 'courses',
    lazy: later(
      ['courses'],
      async () => (await import('@web/features/courses/course-list.page')).CourseListPage,
    ),
  },
  {
    path: 'courses/:courseId',
    lazy: later(['courses'], async () => (await import('@web/features/courses/course.page')).CoursePage),
  },
  {
    path: 'lectures',
    lazy: later(['courses'], async () => (await import('@web/features/courses/lectures.page')).LecturesPage),
  },
  {
    path: 'activities',
    lazy: later(
      ['activities'],
      async () => (await import('@web/features/activities/activities.page')).ActivitiesPage,
    ),
  },
  {
    path: 'activities/:activityId',
    lazy: later(
      ['activities'],
      async () => (await import('@web/features/activities/activity.page')).ActivityPage,
    ),
  },
  {
    path: 'learning',
    lazy: later(
      ['learning'],
      async () => (await import('@web/features/learning/learning.page')).LearningPage,
    ),
  },
  {
    path: 'timetable',
    lazy: later(
      ['timetable'],
      async () => (await import('@web/features/timetable/timetable.page')).TimetablePage,
    ),
  },
  {
    path: 'map',
    lazy: later(['map'], async () => (await import('@web/features/map/map.page')).MapPage),
  },
  {
    path: 'places/:placeId',
    lazy: later(['map'], async () => (await import('@web/features/map/place.page')).PlacePage),
  },
  {
    path: 'studios/:studioId',
    lazy: later(['map'], async () => (await import('@web/features/map/studio.page')).StudioPage),
  },
  {
    path: 'me/books',
    lazy: later(['reading'], async () => (await import('@web/features/reading/books.page')).BooksPage),
  },
  {
    path: 'me',
    lazy: later(['account'], async () => (await import('@web/features/account/me.page')).MePage),
  },
  {
    path: 'me/account',
    lazy: later(['account'], async () => (await import('@web/features/account/account.page')).AccountPage),
  },
  {
    path: 'me/children',
    lazy: later(['family'], async () => (await import('@web/features/family/children.page')).ChildrenPage),
  },
  {
    path: 'me/data',
    lazy: later(
      ['personal-data'],
      async () => (await import('@web/features/personal-data/data.page')).DataPage,
    ),
  },
  {
    path: 'me/certificates',
    lazy: later(
      ['certificates'],
      async () => (await import('@web/features/certificates/certificates.page')).CertificatesPage,
    ),
  },
  {
    path: 'me/inbox',
    lazy: later(['inbox'], async () => (await import('@web/features/inbox/inbox.page')).InboxPage),
  },
  {
    path: 'me/inbox/settings',
    lazy: later(['inbox'], async () => (await import('@web/features/inbox/settings.page')).InboxSettingsPage),
  },
  {
    path: 'me/practice',
    lazy: later(
      ['practice'],
      async () => (await import('@web/features/practice/practice.page')).PracticePage,
    ),
  },
  {
    path: 'me/practice/new',
    lazy: later(
      ['practice'],
      async () => (await import('@web/features/practice/new-practice.page')).NewPracticePage,
    ),
  },
  {
    path: 'me/practice/:recordId',
    lazy: later(['practice'], async () => (await import('@web/features/practice/record.page')).RecordPage),
  },
  {
    path: 'me/surveys',
    lazy: later(['surveys'], async () => (await import('@web/features/surveys/surveys.page')).SurveysPage),
  },
  {
    path: 'me/surveys/:surveyId',
    lazy: later(['surveys'], async () => (await import('@web/features/surveys/survey.page')).SurveyPage),
  },
  {
    path: 'me/questions',
    lazy: later(
      ['questions'],
      async () => (await import('@web/features/questions/questions.page')).QuestionsPage,
    ),
  },
  {
    path: 'me/questions/new',
    lazy: later(['questions'], async () => (await import('@web/features/questions/ask.page')).AskPage),
  },
  {
    path: 'me/questions/:questionId',
    lazy: later(
      ['questions'],
      async () => (await import('@web/features/questions/question.page')).QuestionPage,
    ),
  },
  {
    path: 'me/appointments',
    lazy: later(
      ['appointments'],
      async () => (await import('@web/features/appointments/appointments.page')).AppointmentsPage,
    ),
  },
];

const study: RouteObject[] = [
  {
    path: 'lessons/:lessonId',
    lazy: later(
      ['lessons', 'player'],
      async () => (await import('@web/features/lessons/lesson.page')).LessonPage,
    ),
  },
];

/** Pages that work without a network, for whoever was signed in here last. */
const onSite: RouteObject[] = [
  {
    path: 'reviewer/visits',
    lazy: later(
      ['site-visits'],
      async () => (await import('@web/features/site-visits/visits.page')).VisitsPage,
    ),
  },
  {
    path: 'reviewer/visits/:visitId',
    lazy: later(
      ['site-visits'],
      async () => (await import('@web/features/site-visits/visit.page')).VisitPage,
    ),
  },
];

/** A page that breaks leaves the frame around it standing, with a way out. */
const kept = (children: RouteObject[]): RouteObject[] => [{ ErrorBoundary: BrokenPage, children }];

const signedIn = 'signed-in';

const routes: RouteObject[] = [
  {
    HydrateFallback: PageBones,
    ErrorBoundary: BrokenPage,
    children: [
      { Component: PlainLayout, children: kept(open) },
      {
        Component: KeptSession,
        children: [{ Component: OnSiteLayout, children: kept(onSite) }],
      },
      {
        id: signedIn,
        Component: RequireSession,
        children: [
          { Component: PlainLayout, children: kept(firstOfAll) },
          { Component: GuardianLayout, children: kept(guardian) },
          { Component: StudyLayout, children: kept(study) },
        ],
      },
      { Component: PlainLayout, children: [{ path: '*', Component: NotFoundPage }] },
    ],
  },
];

export const router = createBrowserRouter(routes, {
  patchRoutesOnNavigation: async ({ path, patch }) => patch(signedIn, await deskRoutes(path)),
});
fetchAheadOnIntent(routes);
