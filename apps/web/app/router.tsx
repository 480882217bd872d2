import { createBrowserRouter, type RouteObject } from 'react-router';
import { consoleRoutes } from '@web/console/console.routes';
import { withWords } from '@web/i18n';
import { BrokenPage, NotFoundPage } from './broken.page';
import { GuardianLayout } from './guardian.layout';
import { PageBones } from './page-bones';
import { PlainLayout } from './plain.layout';
import { RequireSession } from './require-session';

const open: RouteObject[] = [
  {
    path: 'sign-in',
    lazy: withWords(['account'], async () => ({
      Component: (await import('@web/features/account/sign-in.page')).SignInPage,
    })),
  },
  {
    path: 'join',
    lazy: withWords(['family'], async () => ({
      Component: (await import('@web/features/family/join.page')).JoinPage,
    })),
  },
  {
    path: 'check/:serial',
    lazy: withWords(['certificates'], async () => ({
      Component: (await import('@web/features/certificates/check.page')).CheckPage,
    })),
  },
];

const guardian: RouteObject[] = [];

export const router = createBrowserRouter([
  {
    HydrateFallback: PageBones,
    ErrorBoundary: BrokenPage,
    children: [
      { Component: PlainLayout, children: [{ ErrorBoundary: BrokenPage, children: open }] },
      {
        Component: RequireSession,
        children: [
          { Component: GuardianLayout, children: [{ ErrorBoundary: BrokenPage, children: guardian }] },
          ...consoleRoutes,
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);
