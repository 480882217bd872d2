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
/** A finger rather than a mouse. */
export const useTouch = (): boolean => useMedia('(pointer: coarse)');
export const useNarrow = (): boolean => useMedia('(max-width: 59.99rem)');
