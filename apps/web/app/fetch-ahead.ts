import { matchRoutes, type RouteObject } from 'react-router';

/** A finger on a link or a pointer over it is an intent: the page's code and words are fetched before the click. */
export function fetchAheadOnIntent(routes: RouteObject[]): void {
  const seen = new Set<string>();
  const meant = (event: Event): void => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/"]') : null;
    if (!link || link.target || seen.has(link.pathname)) return;
    seen.add(link.pathname);
    for (const { route } of matchRoutes(routes, link.pathname) ?? []) {
      // A page that could not be fetched ahead is fetched again, and its failure shown, on the click.
      if (typeof route.lazy === 'function') route.lazy().catch(() => seen.delete(link.pathname));
    }
  };
  for (const sign of ['pointerover', 'touchstart', 'focusin']) {
    document.addEventListener(sign, meant, { passive: true });
  }
}
