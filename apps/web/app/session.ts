import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { meShow, sessionsSignOut, type MeView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Problem } from '@web/api/problem';
import { forgetAccount, keptAccount } from './kept-account';

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

/** Ends the session and forgets everything this page held of the person. */
export function useSignOut(): () => Promise<void> {
  const cache = useQueryClient();
  return async () => {
    try {
      await sessionsSignOut();
    } catch (error) {
      // Already signed out elsewhere is as good.
      if (!(error instanceof Problem && error.status === 401)) throw error;
    }
    forgetAccount();
    cache.clear();
    cache.setQueryData(keys.me(), null);
  };
}
