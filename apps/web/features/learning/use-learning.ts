import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  myLearningCourses,
  ownLearningList,
  type BegunCourseView,
  type LearningStateView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useLearning(): UseQueryResult<LearningStateView[]> {
  return useQuery({ queryKey: keys.requirements(), queryFn: () => ownLearningList() });
}

export function useBegun(): UseQueryResult<BegunCourseView[]> {
  return useQuery({ queryKey: keys.begun(), queryFn: () => myLearningCourses() });
}
