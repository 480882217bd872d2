import type { RouteObject } from 'react-router';
import { BrokenPage, NotFoundPage } from '@web/app/broken.page';
import { addWordFiles } from '@web/i18n';
import { bureauRoutes } from './bureau/bureau.routes';
import { later } from './later';
import { reviewerRoutes } from './reviewer/reviewer.routes';
import { schoolRoutes } from './school/school.routes';

addWordFiles(import.meta.glob<{ default: object }>('/console/**/words/*.json'));

/** A page that breaks leaves the rail and the units above it standing. */
const kept = (children: RouteObject[]): RouteObject[] => [
  { ErrorBoundary: BrokenPage, children: [...children, { path: '*', Component: NotFoundPage }] },
];

/** The desks of schools and bureaus; every page is lazy, so that parents never fetch any of it. */
export const consoleRoutes: RouteObject[] = [
  {
    path: 'school',
    lazy: later(
      ['console', 'console/school'],
      async () => (await import('./school/school.layout')).SchoolLayout,
    ),
    children: kept(schoolRoutes),
  },
  {
    path: 'bureau',
    lazy: later(
      ['console', 'console/bureau'],
      async () => (await import('./bureau/bureau.layout')).BureauLayout,
    ),
    children: kept(bureauRoutes),
  },
  {
    path: 'reviewer',
    lazy: later(
      ['console', 'console/reviewer'],
      async () => (await import('./reviewer/reviewer.layout')).ReviewerLayout,
    ),
    children: kept(reviewerRoutes),
  },
];
