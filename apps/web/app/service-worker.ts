import { whenQuiet } from '@web/ui/when-quiet';

/** The offline shell; only in a built app, and never in the way of the first picture. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  whenQuiet(() => {
    // Without it the app works as before, only not offline.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}
