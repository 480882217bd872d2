import {
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  coursesList,
  myLearningCourses,
  myLearningNext,
  ownLearningList,
  type ContinueView,
  type CourseItemView,
  type LearningStateView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

/** Where the person stopped; null when nothing is begun (an empty answer). */
const continueQuery = queryOptions({
  queryKey: keys.continue(),
  queryFn: async () => {
    const next: Partial<ContinueView> | null = await myLearningNext();
    return next?.lesson ? (next as ContinueView) : null;
  },
});

const wayQuery = queryOptions({ queryKey: keys.requirements(), queryFn: () => ownLearningList() });

export const useContinue = (): UseQueryResult<ContinueView | null> => useQuery(continueQuery);
export const useWay = (): UseQueryResult<LearningStateView[]> => useQuery(wayQuery);

/** Asks again for all that did not come: without a network that is everything on the page. */
export function useAskAgain(): () => void {
  const cache = useQueryClient();
  return () =>
    void cache.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}

/** Asks for what the page begins with, before anything of it is drawn. */
export function fetchHomeAhead(cache: QueryClient): void {
  void cache.prefetchQuery(continueQuery);
  void cache.prefetchQuery(wayQuery);
}

const shown = 4;

/** Courses of the child's stage that are not begun yet, those of required topics first. */
export function useSuggestions(learning: LearningStateView | undefined): UseQueryResult<CourseItemView[]> {
  type Stage = CourseItemView['stages'][number];
  const stage = learning?.stage as Stage | undefined;
  return useQuery({
    queryKey: keys.courses({ suggestedFor: stage }),
    queryFn: async () => {
      const [courses, begun] = await Promise.all([
        coursesList({ query: { stage, pageSize: 24 } }),
        myLearningCourses({ query: { pageSize: 100 } }),
      ]);
      const known = new Set(begun.items.map((course) => course.id));
      const required = new Set(learning?.requiredTopics);
      const fresh = courses.items.filter((course) => !known.has(course.id));
      const rank = (course: CourseItemView): number =>
        course.topics.some((topic) => required.has(topic)) ? 0 : 1;
      return fresh.toSorted((a, b) => rank(a) - rank(b)).slice(0, shown);
    },
    enabled: learning !== undefined,
  });
}
