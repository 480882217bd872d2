import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  outreachPairings,
  outreachPartners,
  outreachSessions,
  studiosList,
  type CommunitySessionPage,
  type PairingPage,
} from '@web/api/generated';

const branch = ['outreach'] as const;

interface Choice {
  value: string;
  label: string;
}

export const usePairings = (schoolId: string, page: number): UseQueryResult<PairingPage> =>
  useQuery({
    queryKey: [...branch, 'pairings', schoolId, page],
    queryFn: () => outreachPairings({ path: { id: schoolId }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export const useSessions = (schoolId: string, page: number): UseQueryResult<CommunitySessionPage> =>
  useQuery({
    queryKey: [...branch, 'sessions', schoolId, page],
    queryFn: () => outreachSessions({ path: { id: schoolId }, query: { page } }),
    placeholderData: keepPreviousData,
  });

/** Other schools of the city by a part of their name. */
export const usePartners = (schoolId: string, q: string): UseQueryResult<Choice[]> =>
  useQuery({
    queryKey: [...branch, 'partners', schoolId, q],
    queryFn: async () => {
      const query = { pageSize: 50, ...(q && { q }) };
      const { items } = await outreachPartners({ path: { id: schoolId }, query });
      return items.map(({ id, name, districtName }) => ({ value: id, label: `${name}（${districtName}）` }));
    },
    placeholderData: keepPreviousData,
  });

/** Studios in which somebody of the school takes part. */
export const useOwnStudios = (schoolId: string): UseQueryResult<Choice[]> =>
  useQuery({
    queryKey: [...branch, 'studios', schoolId],
    queryFn: async () => {
      const { items } = await studiosList({ query: { schoolId, pageSize: 100 } });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    },
  });

/** Asks again for records and for the counts made from them. */
export function useRefreshHelp(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(
      [branch, ['library'], ['studios']].map((queryKey) =>
        cache.invalidateQueries({ queryKey: [...queryKey] }),
      ),
    );
}
