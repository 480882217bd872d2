/** Work that no first picture waits for: begun when the page is there and the phone has nothing better to do. */
export function whenQuiet(work: () => void): void {
  const soon = (): void => {
    // Safari has no idle time to ask for.
    if ('requestIdleCallback' in window) window.requestIdleCallback(work);
    else setTimeout(work, 500);
  };
  if (document.readyState === 'complete') soon();
  else window.addEventListener('load', soon, { once: true });
}
