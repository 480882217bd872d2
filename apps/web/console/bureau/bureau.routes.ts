import type { RouteObject } from 'react-router';

/** Pages of district and city bureaus. */
export const bureauRoutes: RouteObject[] = [];
