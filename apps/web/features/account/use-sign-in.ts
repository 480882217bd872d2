import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { meShow, sessionsSignIn, type MeView, type SignInBody } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { desksOf } from '@web/app/desks.rule';
import { paths } from '@web/app/paths';

/** Only addresses of this site: "//elsewhere" would lead away. */
const inside = (next: string | null): string | null => (next && /^\/(?![/\\])/.test(next) ? next : null);

/** Where somebody goes who has come in: to where the person was stopped, else to the first of the own desks. */
export const placeAfter = (next: string | null, me: MeView): string =>
  inside(next) ?? desksOf(me)[0]?.path ?? paths.home;

/** Signs in, then goes to where the person was stopped, else to the first of the person's desks. */
export function useSignIn(): UseMutationResult<MeView, Error, SignInBody> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return useMutation({
    mutationFn: async (body: SignInBody) => {
      await sessionsSignIn({ body });
      return meShow();
    },
    onSuccess: async (me) => {
      // Nothing of whoever used this phone before may show through.
      cache.clear();
      cache.setQueryData(keys.me(), me);
      const next = search.get('next');
      const first = me.passwordTemporary ? paths.newPassword(next ?? undefined) : placeAfter(next, me);
      await navigate(first, { replace: true });
    },
  });
}
