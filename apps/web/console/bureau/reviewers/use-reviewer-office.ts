import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  cityReviewsAppoint,
  cityReviewsCandidates,
  staffAppoint,
  type AppointedView,
  type ReviewerAppointedView,
  type ReviewerCandidatePage,
} from '@web/api/generated';

const branch = ['assessments', 'reviewers'] as const;

export const useReviewerCandidates = (q: string): UseQueryResult<ReviewerCandidatePage> =>
  useQuery({
    queryKey: [...branch, 'candidates', q],
    queryFn: () => cityReviewsCandidates({ query: { page: 1, pageSize: 20, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  });

export function useRefreshReviewers(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: branch });
}

export interface Phoned {
  name: string;
  phone: string;
}

/** Anybody by the phone number; who has no account yet gets one. */
export const sendPhoned = (unitId: string, { name, phone }: Phoned): Promise<AppointedView> =>
  staffAppoint({ body: { name, phone, role: 'reviewer', unitId } });

/** An expert of the registers, by the account that is linked there. */
export function useAppointMember(): UseMutationResult<ReviewerAppointedView, Error, string> {
  const refresh = useRefreshReviewers();
  return useMutation({
    mutationFn: (memberId: string) => cityReviewsAppoint({ body: { memberId } }),
    onSuccess: refresh,
  });
}
