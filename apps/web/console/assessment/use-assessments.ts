import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  assessmentsGet,
  assessmentsList,
  assessmentsOfSchool,
  type AssessmentPage,
  type AssessmentsListData,
  type AssessmentView,
  type SchoolAssessmentsView,
} from '@web/api/generated';

export function useAssessments(
  query: NonNullable<AssessmentsListData['query']>,
): UseQueryResult<AssessmentPage> {
  return useQuery({
    queryKey: ['assessments', 'list', query],
    queryFn: () => assessmentsList({ query }),
    placeholderData: keepPreviousData,
  });
}

export function useAssessment(id: string): UseQueryResult<AssessmentView> {
  return useQuery({ queryKey: ['assessments', 'one', id], queryFn: () => assessmentsGet({ path: { id } }) });
}

export function useSchoolAssessments(unitId: string): UseQueryResult<SchoolAssessmentsView> {
  return useQuery({
    queryKey: ['assessments', 'school', unitId],
    queryFn: () => assessmentsOfSchool({ path: { unitId } }),
  });
}

/** Asks again for all that is shown of assessments; every noun that hangs in uses keys that begin with `assessments`. */
export function useRefreshAssessments(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['assessments'] });
}
