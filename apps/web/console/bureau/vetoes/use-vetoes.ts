import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  ratedSchoolsList,
  standardsCurrent,
  vetoesList,
  vetoesOpen,
  type VetoCaseView,
  type VetoesListData,
  type VetoPage,
} from '@web/api/generated';

export const useVetoes = (query: NonNullable<VetoesListData['query']>): UseQueryResult<VetoPage> =>
  useQuery({
    queryKey: ['rating', 'vetoes', 'list', query],
    queryFn: () => vetoesList({ query }),
    placeholderData: keepPreviousData,
  });

export const useVeto = (id: string): UseQueryResult<VetoCaseView> =>
  useQuery({ queryKey: ['rating', 'vetoes', 'one', id], queryFn: () => vetoesOpen({ path: { id } }) });

interface Named {
  code: string;
  name: { zh: string; en: string };
}

/** The vetoes of the standard in force. */
export const useVetoNames = (): UseQueryResult<Named[]> =>
  useQuery({
    queryKey: ['rating', 'standard', 'vetoes'],
    queryFn: async () => ((await standardsCurrent()).document as unknown as { vetoes: Named[] }).vetoes,
  });

/** Schools by a part of their name, for choosing one. */
export const useSchoolsNamed = (q: string): UseQueryResult<{ value: string; label: string }[]> =>
  useQuery({
    queryKey: ['rating', 'schools', 'named', q],
    queryFn: async () => {
      const { items } = await ratedSchoolsList({ query: { q, pageSize: 20, sort: 'name' } });
      return items.map(({ unitId, name, districtName }) => ({
        value: unitId,
        label: `${name} · ${districtName}`,
      }));
    },
    placeholderData: keepPreviousData,
  });

/** Titles and ratings hang on cases: all of it is out of date. */
export function useRefreshRatings(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['rating'] });
}
