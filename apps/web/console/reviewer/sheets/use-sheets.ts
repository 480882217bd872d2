import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  reviewsList,
  reviewsOpen,
  type OwnReviewPage,
  type ReviewSheetView,
  type ReviewsListData,
} from '@web/api/generated';

type Shelf = NonNullable<NonNullable<ReviewsListData['query']>['shelf']>;

const branch = ['own-reviews'] as const;

export const useOwnReviews = (shelf: Shelf, page: number): UseQueryResult<OwnReviewPage> =>
  useQuery({
    queryKey: [...branch, shelf, page],
    queryFn: () => reviewsList({ query: { shelf, page } }),
    placeholderData: keepPreviousData,
  });

/** Read once and then written here: an answer that comes later must not take away what was typed. */
export const useSheet = (id: string): UseQueryResult<ReviewSheetView> =>
  useQuery({
    queryKey: [...branch, 'sheet', id],
    queryFn: () => reviewsOpen({ path: { id } }),
    staleTime: Infinity,
    gcTime: 0,
  });

export function useRefreshReviews(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: branch });
}
