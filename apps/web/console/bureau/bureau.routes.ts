import type { RouteObject } from 'react-router';
import { later } from '../later';

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
    path: 'districts',
    lazy: later(
      ['console/bureau/districts'],
      async () => (await import('./districts/districts.page')).DistrictsPage,
    ),
  },
];
