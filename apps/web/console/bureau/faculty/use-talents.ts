import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  studiosList,
  studiosOpen,
  talentsCandidates,
  talentsList,
  unitsList,
  type StudioDetailView,
  type StudioPage,
  type StudiosListData,
  type TalentPage,
  type TalentsListData,
} from '@web/api/generated';

interface Choice {
  value: string;
  label: string;
}

export function useTalents(query: NonNullable<TalentsListData['query']>): UseQueryResult<TalentPage> {
  return useQuery({
    queryKey: ['talents', 'list', query],
    queryFn: () => talentsList({ query }),
    placeholderData: keepPreviousData,
  });
}

export function useStudios(query: NonNullable<StudiosListData['query']>): UseQueryResult<StudioPage> {
  return useQuery({
    queryKey: ['studios', 'list', query],
    queryFn: () => studiosList({ query }),
    placeholderData: keepPreviousData,
  });
}

export function useStudio(id: string): UseQueryResult<StudioDetailView> {
  return useQuery({ queryKey: ['studios', 'one', id], queryFn: () => studiosOpen({ path: { id } }) });
}

/** People of the registers by a part of their name. */
export function useCandidates(q: string): UseQueryResult<Choice[]> {
  return useQuery({
    queryKey: ['talents', 'candidates', q],
    queryFn: async () => {
      const { items } = await talentsCandidates({ query: { pageSize: 50, ...(q && { q }) } });
      return items.map(({ id, name, schoolName }) => ({ value: id, label: `${name}（${schoolName}）` }));
    },
    placeholderData: keepPreviousData,
  });
}

/** Districts below the unit of the desk; none for a district. */
export function useDistricts(unitId: string): UseQueryResult<Choice[]> {
  return useQuery({
    queryKey: ['units', 'districts', unitId],
    queryFn: async () => {
      const { items } = await unitsList({ query: { parent: unitId, kind: 'district', pageSize: 100 } });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    },
  });
}

/** Asks again for levels and studios: a studio shows the level of its leader. */
export function useRefreshTalents(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () =>
    Promise.all(['talents', 'studios'].map((branch) => cache.invalidateQueries({ queryKey: [branch] })));
}
