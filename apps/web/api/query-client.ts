import { QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { Problem, Unreachable } from './problem';

const worthAnotherTry = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Problem && error.status >= 500);

/** A session that ended elsewhere empties what this page still shows of a person. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Problem && error.status === 401) queryClient.setQueryData(keys.me(), null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (tries, error) => worthAnotherTry(error) && tries < 2,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
