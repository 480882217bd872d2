import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  myLearningCourses,
  ownLearningList,
  type BegunCoursePage,
  type LearningStateView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useLearning(): UseQueryResult<LearningStateView[]> {
  return useQuery({ queryKey: keys.requirements(), queryFn: () => ownLearningList() });
}

export function useBegun(): UseInfiniteQueryResult<InfiniteData<BegunCoursePage>> {
  return useInfiniteQuery({
    queryKey: keys.begun(),
    queryFn: ({ pageParam }) => myLearningCourses({ query: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
  });
}
