import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { meShow, sessionsSignOut, type MeView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Problem } from '@web/api/problem';
import { forgetDrafts } from './drafts';
import { forgetAccount, keptAccount } from './kept-account';
import { paths } from './paths';

async function whoAmI(): Promise<MeView | null> {
  try {
    const me = await meShow();
    // Somebody else than the one whose pages work without a network: those are shown to nobody any more.
    if (me.id !== keptAccount()) forgetAccount();
    return me;
  } catch (error) {
    if (!(error instanceof Problem && error.status === 401)) throw error;
    forgetAccount();
    return null;
  }
}

/** Asked once and kept until something says otherwise. */
export const sessionQuery = queryOptions({ queryKey: keys.me(), queryFn: whoAmI, staleTime: 5 * 60_000 });

/** Who is signed in; null for a stranger. */
export function useSession(): UseQueryResult<MeView | null> {
  return useQuery(sessionQuery);
}

/** The person on whose behalf a page behind RequireSession is shown. */
export function useMe(): MeView {
  const { data } = useSession();
  if (!data) throw new Error('useMe stands outside RequireSession');
  return data;
}

/** To the sign-in page, and only then everything is forgotten that this page held of the person: a page still shown asks who is there. */
export function useLeave(): () => Promise<void> {
  const cache = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await navigate(paths.signIn(), { replace: true });
    forgetAccount();
    forgetDrafts();
    cache.clear();
    cache.setQueryData(keys.me(), null);
  };
}

/** Ends the session, and leaves. */
export function useSignOut(): () => Promise<void> {
  const leave = useLeave();
  return async () => {
    try {
      await sessionsSignOut();
    } catch (error) {
      // Already signed out elsewhere is as good.
      if (!(error instanceof Problem && error.status === 401)) throw error;
    }
    await leave();
  };
}
