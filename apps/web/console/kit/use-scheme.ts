import { useSyncExternalStore } from 'react';

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

export const useDark = (): boolean => useMedia('(prefers-color-scheme: dark)');
export const useStill = (): boolean => useMedia('(prefers-reduced-motion: reduce)');
export const useNarrow = (): boolean => useMedia('(max-width: 59.99rem)');
