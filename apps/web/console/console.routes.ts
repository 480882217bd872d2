import type { RouteObject } from 'react-router';

/** The desks of schools and bureaus; every page is lazy, so that parents never fetch any of it. */
export const consoleRoutes: RouteObject[] = [];
