import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  ownSurveysAsked,
  ownSurveysGive,
  ownSurveysOpen,
  type AskedFamilyView,
  type OpenSurveyView,
  type SurveyAnswerBody,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export const useAsked = (): UseQueryResult<AskedFamilyView[]> =>
  useQuery({ queryKey: keys.surveys(), queryFn: async () => (await ownSurveysAsked()).items });

export const useSurvey = (surveyId: string): UseQueryResult<OpenSurveyView> =>
  useQuery({ queryKey: keys.survey(surveyId), queryFn: () => ownSurveysOpen({ path: { surveyId } }) });

/** Nothing of what was answered stays in this browser. */
export function useAnswer(surveyId: string): UseMutationResult<unknown, Error, SurveyAnswerBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SurveyAnswerBody) => ownSurveysGive({ path: { surveyId }, body }),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.surveys() }),
  });
}
