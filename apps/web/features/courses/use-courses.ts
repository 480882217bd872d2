import {
  infiniteQueryOptions,
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  coursesList,
  coursesShow,
  type CoursePage,
  type CoursesListData,
  type CourseView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

type Filter = Omit<NonNullable<CoursesListData['query']>, 'page' | 'pageSize'>;

const pageSize = 12;

/** Published courses a learner may see, page after page as the list is scrolled. */
export function useCourses(filter: Filter): UseInfiniteQueryResult<InfiniteData<CoursePage>> {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: keys.courses(filter),
      queryFn: ({ pageParam }) => coursesList({ query: { ...filter, page: pageParam, pageSize } }),
      initialPageParam: 1,
      getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
      placeholderData: (before) => before,
    }),
  );
}

export function useCourse(id: string): UseQueryResult<CourseView> {
  return useQuery({ queryKey: keys.course(id), queryFn: () => coursesShow({ path: { id } }) });
}
