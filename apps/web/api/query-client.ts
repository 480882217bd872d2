import { onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { keys } from './keys';
import { Problem, Unreachable } from './problem';

const worthAnotherTry = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Problem && error.status >= 500);

// It only hears changes: a page that begins without a network would not notice that one comes.
onlineManager.setOnline(navigator.onLine);

/**
 * Milliseconds. What could not be reached is asked for again while it is looked at; not by all phones of a city in the same
 * moment.
 */
const askAgainAfter = 8000 + Math.random() * 7000;

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
      // Without a network the reader is told at once, not shown bones until it is back; then it is asked again.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (tries, error) => navigator.onLine && worthAnotherTry(error) && tries < 2,
      refetchInterval: ({ state }) => (state.error instanceof Unreachable ? askAgainAfter : false),
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
