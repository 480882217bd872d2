import { createContext, useContext, useEffect, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { ErrorState } from '@web/ui/states';
import { keepAccount, keptAccount } from './kept-account';
import { PageBones } from './page-bones';
import { paths } from './paths';
import { PlainFrame } from './plain.layout';
import { useSession } from './session';

const Visitor = createContext<string | null>(null);

/** Whose visits are shown. */
export function useVisitorId(): string {
  const id = useContext(Visitor);
  if (!id) throw new Error('useVisitorId stands outside KeptSession');
  return id;
}

/**
 * Pages below it are for whoever is signed in, and where the server cannot be asked for whoever was signed in here last and has not
 * signed out: on a visit there may be no network at all.
 */
export function KeptSession(): ReactNode {
  const session = useSession();
  const { pathname, search } = useLocation();
  const me = session.data;
  useEffect(() => {
    if (me) keepAccount(me.id);
  }, [me]);
  if (me === null) return <Navigate to={paths.signIn(pathname + search)} replace />;
  if (me?.passwordTemporary) return <Navigate to={paths.newPassword(pathname + search)} replace />;
  const account = me?.id ?? (session.isError ? keptAccount() : null);
  if (account) {
    return (
      <Visitor.Provider value={account}>
        <Outlet />
      </Visitor.Provider>
    );
  }
  if (session.isError) {
    return (
      <PlainFrame>
        <ErrorState whole error={session.error} retry={() => void session.refetch()} />
      </PlainFrame>
    );
  }
  return <PageBones />;
}
