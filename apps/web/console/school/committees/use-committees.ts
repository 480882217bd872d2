import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  committeeMeetingsList,
  committeeSeatsCandidates,
  committeesList,
  committeesOpen,
  type CommitteeDetailView,
  type CommitteesListData,
  type MeetingPage,
  type SeatCandidatePage,
  type UnitCommitteePage,
} from '@web/api/generated';

export function useCommittees(
  unitId: string,
  query: NonNullable<CommitteesListData['query']>,
): UseQueryResult<UnitCommitteePage> {
  return useQuery({
    queryKey: ['committees', 'list', unitId, query],
    queryFn: () => committeesList({ path: { id: unitId }, query }),
    placeholderData: keepPreviousData,
  });
}

export function useCommittee(id: string): UseQueryResult<CommitteeDetailView> {
  return useQuery({ queryKey: ['committees', 'one', id], queryFn: () => committeesOpen({ path: { id } }) });
}

export function useMeetings(id: string, page: number): UseQueryResult<MeetingPage> {
  return useQuery({
    queryKey: ['committees', 'meetings', id, page],
    queryFn: () => committeeMeetingsList({ path: { id }, query: { page } }),
    placeholderData: keepPreviousData,
  });
}

export function useCandidates(id: string, q: string): UseQueryResult<SeatCandidatePage> {
  return useQuery({
    queryKey: ['committees', 'candidates', id, q],
    queryFn: () => committeeSeatsCandidates({ path: { id }, query: { pageSize: 50, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  });
}

/** Asks again for all that is shown of committees. */
export function useRefreshCommittees(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['committees'] });
}
