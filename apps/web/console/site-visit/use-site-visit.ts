import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import {
  assessmentSiteVisitAnswer,
  assessmentSiteVisitCandidates,
  assessmentSiteVisitShow,
  type AssessmentSiteVisitView,
  type SiteVisitAnswerBody,
  type VisitCandidatePage,
} from '@web/api/generated';
import { useRefreshAssessments } from '../assessment/use-assessments';

export const useSiteVisit = (assessmentId: string): UseQueryResult<AssessmentSiteVisitView> =>
  useQuery({
    queryKey: ['assessments', 'site-visit', assessmentId],
    queryFn: () => assessmentSiteVisitShow({ path: { id: assessmentId } }),
  });

export const useVisitCandidates = (assessmentId: string): UseQueryResult<VisitCandidatePage> =>
  useQuery({
    queryKey: ['assessments', 'site-visit', assessmentId, 'candidates'],
    queryFn: () => assessmentSiteVisitCandidates({ path: { id: assessmentId }, query: { pageSize: 100 } }),
  });

export function useVisitAnswer(
  assessmentId: string,
): UseMutationResult<AssessmentSiteVisitView, Error, SiteVisitAnswerBody> {
  const refresh = useRefreshAssessments();
  return useMutation({
    mutationFn: (body: SiteVisitAnswerBody) =>
      assessmentSiteVisitAnswer({ path: { id: assessmentId }, body }),
    onSuccess: refresh,
  });
}
