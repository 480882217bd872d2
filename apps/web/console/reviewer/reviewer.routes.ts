import type { RouteObject } from 'react-router';
import { later } from '../later';

/** Pages of a reviewer. */
export const reviewerRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(
      ['console/reviewer/sheets'],
      async () => (await import('./sheets/own-reviews.page')).OwnReviewsPage,
    ),
  },
  {
    path: 'reviews/:reviewId',
    lazy: later(
      ['console/reviewer/sheets', 'console/assessment'],
      async () => (await import('./sheets/sheet.page')).SheetPage,
    ),
  },
];
