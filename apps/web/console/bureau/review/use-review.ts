import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  courseReviewGiveBack,
  courseReviewPublish,
  coursesHistory,
  coursesReviewQueue,
  unitsOpen,
  type CourseHistoryPage,
  type DraftView,
  type ReviewPage,
} from '@web/api/generated';
import { keys } from '@web/api/keys';
import { getDraft } from '../../find-draft';
import { bureauKeys } from '../bureau.keys';

export const useQueue = (page: number): UseQueryResult<ReviewPage> =>
  useQuery({
    queryKey: bureauKeys.queue(page),
    queryFn: () => coursesReviewQueue({ query: { page, pageSize: 20 } }),
    placeholderData: keepPreviousData,
  });

/** The submitted version with all that learners do not see. */
export const useDraft = (id: string): UseQueryResult<DraftView> =>
  useQuery({ queryKey: bureauKeys.draft(id), queryFn: () => getDraft(id) });

export const useCourseHistory = (id: string, page: number): UseQueryResult<CourseHistoryPage> =>
  useQuery({
    queryKey: bureauKeys.courseHistory(id, page),
    queryFn: () => coursesHistory({ path: { id }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export const useUnitName = (id: string | undefined): string | undefined =>
  useQuery({
    queryKey: ['units', 'one', id],
    queryFn: () => unitsOpen({ path: { id: id ?? '' } }),
    enabled: !!id,
    staleTime: 5 * 60_000,
  }).data?.name;

export type Verdict = 'return' | 'publish';

/** Gives the course back with a note or publishes it. What is shown of courses is then out of date. */
export function useVerdict(id: string, verdict: Verdict): UseMutationResult<unknown, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (note) =>
      verdict === 'return'
        ? courseReviewGiveBack({ path: { id }, body: { note } })
        : courseReviewPublish({ path: { id }, body: note ? { note } : {} }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.courses(), refetchType: 'none' }),
  });
}
