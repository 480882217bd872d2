import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  surveyResultsArea,
  surveyResultsSchool,
  surveyResultsSchools,
  surveyResultsTexts,
  surveysArchive,
  surveysBegin,
  surveysChange,
  surveysClose,
  surveysCopy,
  surveysList,
  surveysOne,
  surveysPublish,
  surveysRestore,
  type AreaSurveyView,
  type NewSurveyBody,
  type SchoolSurveyView,
  type SurveyChangeBody,
  type SurveyPage,
  type SurveySchoolPage,
  type SurveyTextPage,
  type SurveyView,
} from '@web/api/generated';

const root = ['surveys', 'desk'] as const;

export const useSurveyList = (
  unitId: string,
  filter: { page: string; archived: string },
): UseQueryResult<SurveyPage> =>
  useQuery({
    queryKey: [...root, 'list', unitId, filter],
    queryFn: () =>
      surveysList({ query: { unitId, page: Number(filter.page), archived: filter.archived === '1' } }),
    placeholderData: keepPreviousData,
  });

export const useSurvey = (surveyId: string): UseQueryResult<SurveyView> =>
  useQuery({ queryKey: [...root, 'one', surveyId], queryFn: () => surveysOne({ path: { surveyId } }) });

export const useSchoolResults = (schoolId: string, surveyId: string): UseQueryResult<SchoolSurveyView> =>
  useQuery({
    queryKey: [...root, 'school', schoolId, surveyId],
    queryFn: () => surveyResultsSchool({ path: { schoolId, surveyId } }),
  });

export const useTexts = (
  schoolId: string,
  surveyId: string,
  question: number,
  page: number,
): UseQueryResult<SurveyTextPage> =>
  useQuery({
    queryKey: [...root, 'texts', schoolId, surveyId, question, page],
    queryFn: () => surveyResultsTexts({ path: { schoolId, surveyId }, query: { question, page } }),
    placeholderData: keepPreviousData,
  });

export const useAreaResults = (unitId: string, surveyId: string): UseQueryResult<AreaSurveyView> =>
  useQuery({
    queryKey: [...root, 'area', unitId, surveyId],
    queryFn: () => surveyResultsArea({ path: { unitId, surveyId } }),
  });

export const useSchoolsOf = (
  unitId: string,
  surveyId: string,
  page: number,
): UseQueryResult<SurveySchoolPage> =>
  useQuery({
    queryKey: [...root, 'schools', unitId, surveyId, page],
    queryFn: () => surveyResultsSchools({ path: { unitId, surveyId }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export function useBegin(): UseMutationResult<SurveyView, Error, NewSurveyBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewSurveyBody) => surveysBegin({ body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: root }),
  });
}

export function useSave(surveyId: string): UseMutationResult<SurveyView, Error, SurveyChangeBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: SurveyChangeBody) => surveysChange({ path: { surveyId }, body }),
    onSuccess: (survey) => cache.setQueryData([...root, 'one', surveyId], survey),
  });
}

export type SurveyAct = 'publish' | 'close' | 'copy' | 'archive' | 'restore';

/** One of the survey's steps; a copy answers the new survey. */
export function useSurveyAct(survey: SurveyView): UseMutationResult<SurveyView | null, Error, SurveyAct> {
  const cache = useQueryClient();
  const path = { surveyId: survey.id };
  return useMutation({
    mutationFn: async (act: SurveyAct) => {
      if (act === 'publish') return surveysPublish({ path, body: { revision: survey.revision } });
      if (act === 'copy') return surveysCopy({ path });
      const step = { close: surveysClose, archive: surveysArchive, restore: surveysRestore }[act];
      await step({ path });
      return null;
    },
    onSettled: () => cache.invalidateQueries({ queryKey: root }),
  });
}
