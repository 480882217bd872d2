import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  ownQuestionsOne,
  publishedQuestionsPublish,
  publishedQuestionsUnpublish,
  schoolQuestionsAnswer,
  schoolQuestionsFigures,
  schoolQuestionsList,
  type CounselQuestionPage,
  type CounselQuestionView,
  type QuestionFiguresView,
  type QuestionPublicationBody,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

type State = CounselQuestionView['state'];

export const useSchoolQuestions = (
  schoolId: string,
  filter: { page: string; state: string; answered: string; from: string; until: string },
): UseQueryResult<CounselQuestionPage> =>
  useQuery({
    queryKey: [...keys.questions(), 'school', schoolId, filter],
    queryFn: () =>
      schoolQuestionsList({
        path: { schoolId },
        query: {
          page: Number(filter.page),
          ...(filter.state && { state: filter.state as State }),
          ...(filter.answered === 'in-time' && { answered: filter.answered }),
          ...(filter.from && { from: filter.from }),
          ...(filter.until && { until: filter.until }),
        },
      }),
    placeholderData: keepPreviousData,
  });

export const useFigures = (schoolId: string): UseQueryResult<QuestionFiguresView> =>
  useQuery({
    queryKey: [...keys.questions(), 'figures', schoolId],
    queryFn: () => schoolQuestionsFigures({ path: { schoolId } }),
  });

export const useQuestion = (questionId: string): UseQueryResult<CounselQuestionView> =>
  useQuery({
    queryKey: keys.question(questionId),
    queryFn: () => ownQuestionsOne({ path: { questionId } }),
  });

export function useAnswer(
  question: CounselQuestionView,
): UseMutationResult<CounselQuestionView, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      schoolQuestionsAnswer({
        path: { questionId: question.id },
        body: { text, revision: question.revision },
      }),
    // Also after a refusal: the words somebody else has just written are to be read first.
    onSettled: () => cache.invalidateQueries({ queryKey: keys.questions() }),
  });
}

/** null takes back what was published. */
export function usePublish(
  question: CounselQuestionView,
): UseMutationResult<unknown, Error, Omit<QuestionPublicationBody, 'revision'> | null> {
  const cache = useQueryClient();
  const path = { questionId: question.id };
  return useMutation({
    mutationFn: (texts: Omit<QuestionPublicationBody, 'revision'> | null): Promise<unknown> =>
      texts
        ? publishedQuestionsPublish({ path, body: { ...texts, revision: question.revision } })
        : publishedQuestionsUnpublish({ path }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.questions() }),
  });
}
