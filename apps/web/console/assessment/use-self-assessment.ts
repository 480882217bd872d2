import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  assessmentEvidenceRecords,
  schoolRatingExplain,
  selfAssessmentGet,
  type AssessmentEvidenceRecordsData,
  type LinkedRecordPage,
  type SchoolRatingView,
  type SelfAssessmentView,
} from '@web/api/generated';

export function useSelfAssessment(id: string): UseQueryResult<SelfAssessmentView> {
  return useQuery({
    queryKey: ['assessments', 'self', id],
    queryFn: () => selfAssessmentGet({ path: { id } }),
  });
}

/** The figures as they are counted today. */
export function useCountedFigures(unitId: string): UseQueryResult<SchoolRatingView> {
  return useQuery({ queryKey: ['rating', unitId], queryFn: () => schoolRatingExplain({ path: { unitId } }) });
}

export function useRecords(
  id: string,
  query: AssessmentEvidenceRecordsData['query'],
): UseQueryResult<LinkedRecordPage> {
  return useQuery({
    queryKey: ['assessments', 'records', id, query],
    queryFn: () => assessmentEvidenceRecords({ path: { id }, query }),
    placeholderData: keepPreviousData,
  });
}
