import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import {
  meChange,
  meChangePassword,
  sessionsList,
  sessionsSignOutEverywhere,
  type MeChangeBody,
  type PasswordBody,
  type DevicePage,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useDevices(): UseInfiniteQueryResult<InfiniteData<DevicePage>> {
  return useInfiniteQuery({
    queryKey: keys.sessions(),
    queryFn: ({ pageParam }) => sessionsList({ query: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
  });
}

export function useChangeMe(): UseMutationResult<unknown, Error, MeChangeBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: MeChangeBody) => meChange({ body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.me() }),
  });
}

/** A new password signs the other devices out. */
export function useChangePassword(): UseMutationResult<unknown, Error, PasswordBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordBody) => meChangePassword({ body }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: keys.me() });
      return cache.invalidateQueries({ queryKey: keys.sessions() });
    },
  });
}

export function useSignOutEverywhere(): UseMutationResult<unknown, Error, void> {
  return useMutation({ mutationFn: () => sessionsSignOutEverywhere() });
}
