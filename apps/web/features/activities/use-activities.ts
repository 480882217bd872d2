import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  myActivitiesCancel,
  myActivitiesGiveFeedback,
  myActivitiesList,
  myActivitiesShow,
  myActivitiesSignUp,
  type ActivityFeedbackBody,
  type ActivitySignUpBody,
  type MyActivityPage,
  type MyActivityView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export const shelves = ['coming', 'mine', 'past'] as const;
export type Shelf = (typeof shelves)[number];

const pageSize = 10;
const oneKey = (id: string) => [...keys.myActivities(), 'one', id] as const;

/** One shelf, page after page. */
export function useShelf(show: Shelf): UseInfiniteQueryResult<InfiniteData<MyActivityPage>> {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...keys.myActivities(), 'list', show],
      queryFn: ({ pageParam }) => myActivitiesList({ query: { show, page: pageParam, pageSize } }),
      initialPageParam: 1,
      getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
    }),
  );
}

export function useActivity(id: string): UseQueryResult<MyActivityView> {
  return useQuery({ queryKey: oneKey(id), queryFn: () => myActivitiesShow({ path: { id } }) });
}

/** Keeps what an act answers; the shelves are asked for anew. */
function useAct<Wish>(id: string, act: (wish: Wish) => Promise<MyActivityView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (activity) => {
      cache.setQueryData(oneKey(id), activity);
      void cache.invalidateQueries({ queryKey: [...keys.myActivities(), 'list'] });
    },
  });
}

export function useSignUp(id: string): UseMutationResult<MyActivityView, Error, ActivitySignUpBody> {
  return useAct(id, (body) => myActivitiesSignUp({ path: { id }, body }));
}

export function useCancel(id: string): UseMutationResult<MyActivityView, Error, string> {
  return useAct(id, (pupilId) => myActivitiesCancel({ path: { id, pupilId } }));
}

export function useGiveFeedback(id: string): UseMutationResult<MyActivityView, Error, ActivityFeedbackBody> {
  return useAct(id, (body) => myActivitiesGiveFeedback({ path: { id }, body }));
}
