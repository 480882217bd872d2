import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  inboxList,
  inboxRead,
  noticeContactsAddEmail,
  noticeContactsAddWechat,
  noticeContactsConfirmEmail,
  noticeContactsDisconnect,
  noticeSettingsChange,
  noticeSettingsShow,
  unsubscriptionsEnd,
  type NoticePage,
  type NoticeSettingsBody,
  type NoticeSettingsView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useInbox(): UseInfiniteQueryResult<InfiniteData<NoticePage>> {
  return useInfiniteQuery({
    queryKey: [...keys.notices(), 'list'],
    queryFn: ({ pageParam }) => inboxList({ query: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: ({ page, pageSize, total }) => (page * pageSize < total ? page + 1 : undefined),
  });
}

/** @param ids none: all of them */
export function useRead(): UseMutationResult<unknown, Error, string[] | undefined> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[] | undefined) => inboxRead({ body: ids ? { ids } : {} }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.notices() }),
  });
}

const settingsKey = [...keys.notices(), 'settings'];

export const useSettings = (): UseQueryResult<NoticeSettingsView> =>
  useQuery({ queryKey: settingsKey, queryFn: () => noticeSettingsShow() });

export function useChangeSettings(): UseMutationResult<NoticeSettingsView, Error, NoticeSettingsBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NoticeSettingsBody) => noticeSettingsChange({ body }),
    onSuccess: (settings) => cache.setQueryData(settingsKey, settings),
  });
}

export type ContactAct =
  | { act: 'email'; email: string }
  | { act: 'code'; code: string }
  | { act: 'wechat'; code: string; state: string }
  | { act: 'end'; channel: 'email' | 'wechat' };

/** Connects an address, proves it or lets it go. */
export function useContact(): UseMutationResult<unknown, Error, ContactAct> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wish: ContactAct): Promise<unknown> => {
      if (wish.act === 'email') return noticeContactsAddEmail({ body: { email: wish.email } });
      if (wish.act === 'code') return noticeContactsConfirmEmail({ body: { code: wish.code } });
      if (wish.act === 'end') return noticeContactsDisconnect({ path: { channel: wish.channel } });
      return noticeContactsAddWechat({ body: { code: wish.code, state: wish.state } });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: settingsKey }),
  });
}

export const useUnsubscribe = (token: string): UseMutationResult<unknown, Error, void> =>
  useMutation({ mutationFn: () => unsubscriptionsEnd({ path: { token } }) });
