import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

export type Filter = Readonly<Record<string, string>>;

/**
 * Filters that live in the address: a page sent to a colleague shows what it showed. Values equal to their default
 * are left out; any change but that of `page` goes back to the first page.
 */
export function useAddress<F extends Filter>(defaults: F): [F, (change: Partial<F>) => void] {
  const [params, setParams] = useSearchParams();
  const first = JSON.stringify(defaults);
  const filter = useMemo(() => {
    const entries = Object.entries(JSON.parse(first) as F);
    return Object.fromEntries(entries.map(([name, value]) => [name, params.get(name) ?? value])) as F;
  }, [first, params]);
  const change = useCallback(
    (next: Partial<F>) => {
      setParams(
        (before) => {
          const known = JSON.parse(first) as Record<string, string>;
          const after = new URLSearchParams(before);
          if (!('page' in next)) after.delete('page');
          for (const [name, value] of Object.entries(next)) {
            if (value !== undefined && value !== known[name]) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace: true },
      );
    },
    [first, setParams],
  );
  return [filter, change];
}
