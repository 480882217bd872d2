import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  lessonsShow,
  quizAttemptsTake,
  readingsRead,
  type LessonView,
  type QuizAttemptDto,
  type QuizAttemptView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useLesson(id: string): UseQueryResult<LessonView> {
  return useQuery({ queryKey: keys.lesson(id), queryFn: () => lessonsShow({ path: { id } }) });
}

/** What shows progress elsewhere is asked again the next time it is seen. */
export function useLearningChanged(): () => void {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ queryKey: keys.learning() });
    void cache.invalidateQueries({ queryKey: keys.courses() });
    void cache.invalidateQueries({ queryKey: keys.certificates() });
  };
}

export function useReading(lessonId: string): UseMutationResult<unknown, Error, void> {
  const cache = useQueryClient();
  const changed = useLearningChanged();
  return useMutation({
    mutationFn: () => readingsRead({ path: { lessonId } }),
    onSuccess: () => {
      changed();
      return cache.invalidateQueries({ queryKey: keys.lesson(lessonId) });
    },
  });
}

export function useQuizAttempt(lessonId: string): UseMutationResult<QuizAttemptView, Error, QuizAttemptDto> {
  const changed = useLearningChanged();
  return useMutation({
    mutationFn: (body: QuizAttemptDto) => quizAttemptsTake({ path: { lessonId }, body }),
    onSuccess: changed,
  });
}
