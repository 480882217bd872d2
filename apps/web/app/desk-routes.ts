import type { RouteObject } from 'react-router';

/** Visits are made on site, without a network, by an expert who comes for them alone: their pages lie with the parents'. */
const desk = /^\/(school|bureau|reviewer(?!\/visits))(\/|$)/;

/** The desks of schools and bureaus have a table of routes longer than everything a parent opens: fetched by who sits there. */
export async function deskRoutes(path: string): Promise<RouteObject[]> {
  if (!desk.test(path)) return [];
  return (await import('@web/console/console.routes')).consoleRoutes;
}
