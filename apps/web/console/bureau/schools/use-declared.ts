import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  declaredFiguresDeclare,
  declaredFiguresList,
  declaredFiguresWithdraw,
  declaredFiguresWithdrawn,
  type DeclaredFigureBody,
  type DeclaredFigurePage,
  type DeclaredFiguresView,
  type DeclaredFigureView,
} from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';

export const useDeclared = (unitId: string): UseQueryResult<DeclaredFiguresView> =>
  useQuery({
    queryKey: bureauKeys.declared(unitId),
    queryFn: () => declaredFiguresList({ path: { unitId } }),
  });

export const useWithdrawn = (unitId: string, page: number): UseQueryResult<DeclaredFigurePage> =>
  useQuery({
    queryKey: bureauKeys.withdrawn(unitId, page),
    queryFn: () => declaredFiguresWithdrawn({ path: { unitId }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export function useDeclare(unitId: string): UseMutationResult<DeclaredFigureView, Error, DeclaredFigureBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body) => declaredFiguresDeclare({ path: { unitId }, body }),
    // The rating follows a moment later; what is shown of it is asked for again when it is next opened.
    onSuccess: () => cache.invalidateQueries({ queryKey: bureauKeys.ratings() }),
  });
}

export function useWithdraw(): UseMutationResult<unknown, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id) => declaredFiguresWithdraw({ path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: bureauKeys.ratings() }),
  });
}
