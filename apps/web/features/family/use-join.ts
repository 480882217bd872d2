import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import {
  accountsJoin,
  invitationsShow,
  meShow,
  sessionOpen,
  type InvitationView,
  type JoinDto,
  type MeView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

/** Whose class a code belongs to; looked up before the next question, so that a mistyped code is noticed at once. */
export function useInvitation(): UseMutationResult<InvitationView, Error, string> {
  return useMutation({ mutationFn: (code: string) => invitationsShow({ path: { code } }) });
}

/** Opens the account and signs in with it. */
export function useJoin(): UseMutationResult<MeView, Error, JoinDto> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (body: JoinDto) => {
      await accountsJoin({ body });
      await sessionOpen({ body: { phone: body.phone, password: body.password } });
      return meShow();
    },
    onSuccess: (me) => {
      cache.clear();
      cache.setQueryData(keys.me(), me);
    },
  });
}
