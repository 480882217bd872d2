import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  schoolCommendationsConfirm,
  schoolCommendationsLook,
  schoolCommendationsShown,
  type SchoolCommendationsView,
  type ShownCommendationPage,
} from '@web/api/generated';

const key = (schoolId: string) => ['school-commendations', schoolId] as const;

export function useCommendations(
  schoolId: string,
  schoolYear?: string,
): UseQueryResult<SchoolCommendationsView> {
  return useQuery({
    queryKey: [...key(schoolId), schoolYear],
    queryFn: () => schoolCommendationsLook({ path: { id: schoolId }, query: { schoolYear } }),
  });
}

export function useShown(
  schoolId: string,
  schoolYear: string,
  page: number,
): UseQueryResult<ShownCommendationPage> {
  return useQuery({
    queryKey: [...key(schoolId), schoolYear, 'shown', page],
    queryFn: () => schoolCommendationsShown({ path: { id: schoolId }, query: { schoolYear, page } }),
    placeholderData: keepPreviousData,
  });
}

/** Commends the number that was seen; refused when the figures have changed meanwhile, and then they are fetched anew. */
export function useConfirm(
  schoolId: string,
  schoolYear: string,
): UseMutationResult<SchoolCommendationsView, Error, number> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (chosen: number) =>
      schoolCommendationsConfirm({ path: { id: schoolId }, body: { schoolYear, chosen } }),
    onSettled: () => cache.invalidateQueries({ queryKey: key(schoolId) }),
  });
}
