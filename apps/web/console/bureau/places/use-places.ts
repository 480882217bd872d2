import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  cityMapsOwn,
  placesOfUnit,
  placesOpen,
  placeVisitsSlots,
  placeVisitsVisitors,
  unitsList,
  type CityMapView,
  type PlacePage,
  type PlaceView,
  type VisitorPage,
  type VisitSlotPage,
} from '@web/api/generated';

const branch = ['desk-places'] as const;

export const usePlaces = (unitId: string, page: number, q: string): UseQueryResult<PlacePage> =>
  useQuery({
    queryKey: [...branch, unitId, page, q],
    queryFn: () => placesOfUnit({ path: { id: unitId }, query: { page, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  });

export const useDeskPlace = (id: string): UseQueryResult<PlaceView> =>
  useQuery({ queryKey: [...branch, 'one', id], queryFn: () => placesOpen({ path: { id } }) });

export const useDeskMap = (): UseQueryResult<CityMapView> =>
  useQuery({ queryKey: [...branch, 'map'], queryFn: () => cityMapsOwn() });

export const useSlots = (id: string, page: number): UseQueryResult<VisitSlotPage> =>
  useQuery({
    queryKey: [...branch, 'slots', id, page],
    queryFn: () => placeVisitsSlots({ path: { id }, query: { page } }),
    placeholderData: keepPreviousData,
  });

export const useVisitors = (id: string): UseQueryResult<VisitorPage> =>
  useQuery({
    queryKey: [...branch, 'visitors', id],
    queryFn: () => placeVisitsVisitors({ path: { id }, query: { pageSize: 100 } }),
  });

export const useDistrictChoices = (unitId: string): UseQueryResult<{ value: string; label: string }[]> =>
  useQuery({
    queryKey: [...branch, 'districts', unitId],
    queryFn: async () => {
      const { items } = await unitsList({ query: { parent: unitId, kind: 'district', pageSize: 100 } });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    },
  });

export function useRefreshPlaces(): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: branch });
}
