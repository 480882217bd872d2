import { matchRoutes, type RouteObject } from 'react-router';
import { deskRoutes } from './desk-routes';

async function fetchPage(routes: RouteObject[], path: string): Promise<void> {
  const matches = matchRoutes([...(await deskRoutes(path)), ...routes], path) ?? [];
  await Promise.all(matches.flatMap(({ route }) => (typeof route.lazy === 'function' ? [route.lazy()] : [])));
}

/** A finger on a link or a pointer over it is an intent: the page's code and words are fetched before the click. */
export function fetchAheadOnIntent(routes: RouteObject[]): void {
  const seen = new Set<string>();
  const meant = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
    if (!link || link.target || seen.has(link.pathname)) return;
    seen.add(link.pathname);
    // A page that could not be fetched ahead is fetched again, and its failure shown, on the click.
    fetchPage(routes, link.pathname).catch(() => seen.delete(link.pathname));
  };
  for (const sign of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(sign, meant, { passive: true });
  }
}
