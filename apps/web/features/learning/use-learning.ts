import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { begunList, myLearningList, type BegunCourseView, type LearningView } from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useLearning(): UseQueryResult<LearningView[]> {
  return useQuery({ queryKey: keys.requirements(), queryFn: () => myLearningList() });
}

export function useBegun(): UseQueryResult<BegunCourseView[]> {
  return useQuery({ queryKey: keys.begun(), queryFn: () => begunList() });
}
