import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { childrenAdd, childrenRemove, type AddChildBody, type JoinedChildView } from '@web/api/generated';

/** A child changes what fits and what counts: everything shown is asked again. */
export function useAddChild(): UseMutationResult<JoinedChildView, Error, AddChildBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: AddChildBody) => childrenAdd({ body }),
    onSuccess: () => cache.invalidateQueries(),
  });
}

export function useRemoveChild(): UseMutationResult<unknown, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => childrenRemove({ path: { id } }),
    onSuccess: () => cache.invalidateQueries(),
  });
}
