import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useParkedReports } from '@web/features/lessons/use-parked-reports';
import { useParkedFindings } from '@web/features/site-visits/use-parked-findings';
import { ErrorState } from '@web/ui/states';
import { PageBones } from './page-bones';
import { paths } from './paths';
import { PlainFrame } from './plain.layout';
import { useSession } from './session';

/** Pages below it are for people who are signed in; others sign in and come back to where they wanted to be. */
export function RequireSession(): ReactNode {
  const session = useSession();
  const { pathname, search } = useLocation();
  const settled = session.data?.passwordTemporary ? undefined : session.data?.id;
  useParkedReports(settled);
  useParkedFindings(settled);
  if (session.isPending) return <PageBones />;
  if (session.isError && !session.data)
    return (
      <PlainFrame>
        <ErrorState whole error={session.error} retry={() => void session.refetch()} />
      </PlainFrame>
    );
  if (!session.data) return <Navigate to={paths.signIn(pathname + search)} replace />;
  // Nothing else answers until the password is the person's own.
  if (session.data.passwordTemporary && pathname !== paths.newPassword())
    return <Navigate to={paths.newPassword(pathname + search)} replace />;
  return <Outlet />;
}
