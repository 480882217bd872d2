import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { ratingCyclesList, type CyclePage } from '@web/api/generated';

export function useCycles(page: number): UseQueryResult<CyclePage> {
  return useQuery({
    queryKey: ['cycles', 'list', page],
    queryFn: () => ratingCyclesList({ query: { page } }),
    // The last count is the worker's: seen when it is done, without asking the officer to reload.
    refetchInterval: ({ state }) => (state.data?.items.some((cycle) => cycle.closing) ? 2000 : false),
  });
}

export function useRefreshCycles(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['cycles'] });
}
