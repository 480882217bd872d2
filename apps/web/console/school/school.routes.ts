import type { RouteObject } from 'react-router';
import { later } from '../later';

/** Pages of the school's desk. */
export const schoolRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(
      ['console/school/overview'],
      async () => (await import('./overview/overview.page')).OverviewPage,
    ),
  },
];
