import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  courseSharesAccept,
  courseSharesGiveBack,
  courseSharesOffer,
  courseSharesOutreach,
  courseSharesOwn,
  courseSharesWaiting,
  courseSharesWithdraw,
  libraryList,
  libraryRatings,
  type CourseRatingPage,
  type CourseSharePage,
  type CourseShareView,
  type LibraryListData,
  type LibraryPage,
  type OutreachView,
  type ShareStepName,
} from '@web/api/generated';

const branch = ['library'] as const;

export const useLibrary = (
  unitId: string,
  query: NonNullable<LibraryListData['query']>,
): UseQueryResult<LibraryPage> =>
  useQuery({
    queryKey: [...branch, unitId, 'list', query],
    queryFn: () => libraryList({ path: { id: unitId }, query }),
    placeholderData: keepPreviousData,
  });

/** Own courses of a unit, or what waits for its decision. */
export const useShares = (
  unitId: string,
  which: 'own' | 'waiting',
  page: number,
): UseQueryResult<CourseSharePage> =>
  useQuery({
    queryKey: [...branch, unitId, which, page],
    queryFn: () =>
      (which === 'own' ? courseSharesOwn : courseSharesWaiting)({ path: { id: unitId }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export const useOutreach = (unitId: string): UseQueryResult<OutreachView> =>
  useQuery({
    queryKey: [...branch, unitId, 'outreach'],
    queryFn: () => courseSharesOutreach({ path: { id: unitId } }),
  });

export const useRatings = (unitId: string, courseId: string): UseQueryResult<CourseRatingPage> =>
  useQuery({
    queryKey: [...branch, unitId, 'ratings', courseId],
    queryFn: () => libraryRatings({ path: { id: unitId, courseId }, query: { pageSize: 50 } }),
  });

export function useRefreshLibrary(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: branch });
}

const steps = {
  offer: courseSharesOffer,
  accept: courseSharesAccept,
  return: courseSharesGiveBack,
  withdraw: courseSharesWithdraw,
} as const;

/** A step on the way of a course; decided on what is shown, or refused when that has moved. */
export function useShareStep(
  name: ShareStepName,
): UseMutationResult<CourseShareView, Error, { share: CourseShareView; note: string }> {
  const refresh = useRefreshLibrary();
  return useMutation({
    mutationFn: ({ share, note }) => {
      const body = { revision: share.revision, ...(note && { note }) };
      return steps[name]({ path: { id: share.courseId }, body });
    },
    onSettled: refresh,
  });
}
