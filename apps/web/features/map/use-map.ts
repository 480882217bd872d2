import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  cityMapsOwn,
  placesList,
  placesOpen,
  placeVisitsBook,
  placeVisitsCancel,
  placeVisitsOwn,
  placeVisitsSlots,
  studiosOpen,
  type CityMapView,
  type PinView,
  type PlaceVisitPage,
  type PlaceView,
  type StudioDetailView,
  type VisitSlotPage,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

/** As many pages of pins as one map is drawn from; a city has fewer. */
const mostPages = 10;

export const useCityMap = (): UseQueryResult<CityMapView> =>
  useQuery({ queryKey: keys.cityMap(), queryFn: () => cityMapsOwn(), staleTime: 60 * 60_000 });

/** All pins of the city: the map shows them together, and filters need no further question. */
export const usePins = (): UseQueryResult<PinView[]> =>
  useQuery({
    queryKey: keys.pins(),
    queryFn: async () => {
      const pins: PinView[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const { items, total } = await placesList({ query: { page, pageSize: 100 } });
        pins.push(...items);
        if (pins.length >= total) break;
      }
      return pins;
    },
  });

export const usePlace = (id: string): UseQueryResult<PlaceView> =>
  useQuery({ queryKey: keys.place(id), queryFn: () => placesOpen({ path: { id } }) });

export const useStudio = (id: string): UseQueryResult<StudioDetailView> =>
  useQuery({ queryKey: keys.studio(id), queryFn: () => studiosOpen({ path: { id } }) });

export const useVisitSlots = (id: string): UseQueryResult<VisitSlotPage> =>
  useQuery({
    queryKey: keys.visitSlots(id),
    queryFn: () => placeVisitsSlots({ path: { id }, query: { pageSize: 50 } }),
  });

export const useOwnVisits = (): UseQueryResult<PlaceVisitPage> =>
  useQuery({ queryKey: keys.ownVisits(), queryFn: () => placeVisitsOwn({ query: { pageSize: 20 } }) });

export type VisitAct = { act: 'book'; slotId: string; people: number } | { act: 'cancel'; bookingId: string };

/** Books a time or gives it back; what is free is asked again either way, for somebody else may have been quicker. */
export function useVisitAct(): UseMutationResult<unknown, Error, VisitAct> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (wish: VisitAct): Promise<unknown> =>
      wish.act === 'book'
        ? placeVisitsBook({ path: { id: wish.slotId }, body: { people: wish.people } })
        : placeVisitsCancel({ path: { id: wish.bookingId } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.visits() }),
  });
}
