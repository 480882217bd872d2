import { useQuery, type UseQueryResult } from '@tanstack/react-query';
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
export function useContinue(): UseQueryResult<ContinueView | null> {
  return useQuery({
    queryKey: keys.continue(),
    queryFn: async () => {
      const next: Partial<ContinueView> | null = await myLearningNext();
      return next?.lesson ? (next as ContinueView) : null;
    },
  });
}

export function useWay(): UseQueryResult<LearningStateView[]> {
  return useQuery({ queryKey: keys.requirements(), queryFn: () => ownLearningList() });
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
