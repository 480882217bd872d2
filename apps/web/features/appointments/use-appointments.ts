import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  ownAppointmentsBook,
  ownAppointmentsCancel,
  ownAppointmentsList,
  ownAppointmentsListStations,
  ownAppointmentsSlots,
  type AppointmentPage,
  type BookingBody,
  type FreeSlotView,
  type OpenStationView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useOwnAppointments(): UseInfiniteQueryResult<InfiniteData<AppointmentPage>> {
  return useInfiniteQuery({
    queryKey: keys.ownAppointments(),
    queryFn: ({ pageParam }) => ownAppointmentsList({ query: { page: pageParam } }),
    initialPageParam: 1,
    getNextPageParam: (last) => (last.page * last.pageSize < last.total ? last.page + 1 : undefined),
  });
}

export const useStations = (): UseQueryResult<OpenStationView[]> =>
  useQuery({
    queryKey: keys.stations(),
    queryFn: async () => (await ownAppointmentsListStations()).items,
  });

/** The soonest hundred free times: more than anybody looks through. */
export const useFreeSlots = (stationId: string): UseQueryResult<FreeSlotView[]> =>
  useQuery({
    queryKey: keys.freeSlots(stationId),
    queryFn: async () =>
      (await ownAppointmentsSlots({ path: { stationId }, query: { pageSize: 100 } })).items,
  });

export type Topic = NonNullable<BookingBody['topic']>;

export function useBook(): UseMutationResult<unknown, Error, { slotId: string; topic: Topic | null }> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ slotId, topic }) =>
      ownAppointmentsBook({ path: { slotId }, body: topic ? { topic } : {} }),
    // Also after a refusal: somebody else may just have taken the time.
    onSettled: () => cache.invalidateQueries({ queryKey: keys.appointments() }),
  });
}

export function useCancel(): UseMutationResult<unknown, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (appointmentId: string) => ownAppointmentsCancel({ path: { appointmentId } }),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.appointments() }),
  });
}
