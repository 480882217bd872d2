import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  schoolRatingHistory,
  verificationVerify,
  type SnapshotPage,
  type VerificationView,
} from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';

export const useHistory = (unitId: string, page: number): UseQueryResult<SnapshotPage> =>
  useQuery({
    queryKey: bureauKeys.history(unitId, page),
    queryFn: () => schoolRatingHistory({ path: { unitId }, query: { page, pageSize: 20 } }),
    placeholderData: keepPreviousData,
  });

/** Works a kept result out again on the server, when asked to. */
export const useVerification = (snapshotId: string, asked: boolean): UseQueryResult<VerificationView> =>
  useQuery({
    queryKey: bureauKeys.verification(snapshotId),
    queryFn: () => verificationVerify({ path: { id: snapshotId } }),
    enabled: asked,
    staleTime: 0,
  });
