import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  accountsJoin,
  invitationsShow,
  meShow,
  type InvitationView,
  type JoinBody,
  type MeView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

/** Whose class a code belongs to; looked up before the next question, so that a mistyped code is noticed at once. */
export function useInvitation(): UseMutationResult<InvitationView, Error, string> {
  return useMutation({ mutationFn: (code: string) => invitationsShow({ path: { code } }) });
}

/** Opens the account; the device is signed in with it. */
export function useJoin(): UseMutationResult<MeView, Error, JoinBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: JoinBody) => {
      await accountsJoin({ body });
      return meShow();
    },
    onSuccess: (me) => {
      cache.clear();
      cache.setQueryData(keys.me(), me);
    },
  });
}
