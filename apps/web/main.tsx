import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { startClient } from './api/client';
import { queryClient } from './api/query-client';
import { PageBones } from './app/page-bones';
import { paths } from './app/paths';
import { router } from './app/router';
import { startServiceWorker } from './app/service-worker';
import { sessionQuery } from './app/session';
import { fetchHomeAhead } from './features/home/use-home';
import home from './features/home/words/zh-CN.json';
import { startWords } from './i18n';
import { LiveRegion } from './ui/live-region';
import { ToastRegion } from './ui/toast-region';
import './ui/tokens.css';
import './ui/base.css';

async function start(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no #root');
  startClient();
  const words = startWords({ home });
  // Asked while the page is still being put together.
  void queryClient.prefetchQuery(sessionQuery);
  if (location.pathname === paths.home) fetchHomeAhead(queryClient);
  await words;
  // Names written by the server come in the language of the page: another language asks for them again.
  i18next.on('languageChanged', () => void queryClient.invalidateQueries());
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LiveRegion />
        <Suspense fallback={<PageBones />}>
          <RouterProvider router={router} />
        </Suspense>
        <ToastRegion />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void start();
startServiceWorker();
