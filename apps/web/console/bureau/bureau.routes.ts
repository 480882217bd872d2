import type { RouteObject } from 'react-router';
import { later } from '../later';

/** Pages of district and city bureaus. */
export const bureauRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(['console/bureau/pyramid'], async () => (await import('./pyramid/pyramid.page')).PyramidPage),
  },
];
