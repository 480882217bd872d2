import type { RouteObject } from 'react-router';
import { later } from '../later';

const media = ['console/school/media', 'player'];

/** Pages of the school's desk. */
export const schoolRoutes: RouteObject[] = [
  {
    index: true,
    lazy: later(
      ['console/school/overview'],
      async () => (await import('./overview/overview.page')).OverviewPage,
    ),
  },
  {
    path: 'media',
    lazy: later(media, async () => (await import('./media/media-list.page')).MediaListPage),
  },
  {
    path: 'media/:assetId',
    lazy: later(media, async () => (await import('./media/recording.page')).RecordingPage),
  },
];
