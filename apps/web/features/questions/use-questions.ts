import {
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
  ownQuestionsAsk,
  ownQuestionsConsent,
  ownQuestionsFollowUp,
  ownQuestionsList,
  ownQuestionsListExperts,
  ownQuestionsOne,
  ownQuestionsWithdraw,
  publishedQuestionsSearch,
  type CounselQuestionPage,
  type CounselQuestionView,
  type ExpertView,
  type NewCounselQuestionBody,
  type PublishedQuestionPage,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

interface Paged {
  page: number;
  pageSize: number;
  total: number;
}

const next = (last: Paged): number | undefined =>
  last.page * last.pageSize < last.total ? last.page + 1 : undefined;

export function useOwnQuestions(): UseInfiniteQueryResult<InfiniteData<CounselQuestionPage>> {
  return useInfiniteQuery({
    queryKey: keys.ownQuestions(),
    queryFn: ({ pageParam }) => ownQuestionsList({ query: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: next,
  });
}

export function usePublished(q: string): UseInfiniteQueryResult<InfiniteData<PublishedQuestionPage>> {
  return useInfiniteQuery({
    queryKey: keys.publishedQuestions({ q }),
    queryFn: ({ pageParam }) => publishedQuestionsSearch({ query: { page: pageParam, ...(q && { q }) } }),
    initialPageParam: 1,
    getNextPageParam: next,
  });
}

export const useExperts = (): UseQueryResult<ExpertView[]> =>
  useQuery({
    queryKey: keys.experts(),
    queryFn: async () => (await ownQuestionsListExperts()).items,
  });

export const useQuestion = (questionId: string): UseQueryResult<CounselQuestionView> =>
  useQuery({
    queryKey: keys.question(questionId),
    queryFn: () => ownQuestionsOne({ path: { questionId } }),
  });

export function useAsk(): UseMutationResult<CounselQuestionView, Error, NewCounselQuestionBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCounselQuestionBody) => ownQuestionsAsk({ body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.questions() }),
  });
}

export type QuestionAct =
  { act: 'follow-up'; text: string } | { act: 'withdraw' } | { act: 'consent'; mayPublish: boolean };

/** What the asker does with her question afterwards. */
export function useQuestionAct(questionId: string): UseMutationResult<unknown, Error, QuestionAct> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wish: QuestionAct): Promise<unknown> => {
      const path = { questionId };
      if (wish.act === 'follow-up') return ownQuestionsFollowUp({ path, body: { text: wish.text } });
      if (wish.act === 'withdraw') return ownQuestionsWithdraw({ path });
      return ownQuestionsConsent({ path, body: { mayPublish: wish.mayPublish } });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.questions() }),
  });
}
