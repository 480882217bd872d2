import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  counsellingClose,
  counsellingFigures,
  counsellingReopen,
  counsellingSettle,
  counsellingWeek,
  staffList,
  stationsAddHours,
  stationsArchive,
  stationsChange,
  stationsList,
  stationsListHours,
  stationsOpen,
  stationsRemoveHours,
  stationsRestore,
  type CounsellingWeekView,
  type StationBody,
  type StationFiguresView,
  type StationHoursBody,
  type StationHoursView,
  type StationPage,
  type StationView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

const root = [...keys.appointments(), 'desk'] as const;

const stationsAPage = 10;

export interface StationFilter {
  page: number;
  archived: boolean;
  q: string;
}

/** Few at a time: each is shown whole, with its hours and counts. The unit's own come first. */
export const useStations = (unitId: string, { q, ...wanted }: StationFilter): UseQueryResult<StationPage> =>
  useQuery({
    queryKey: [...root, 'stations', unitId, wanted, q],
    queryFn: () =>
      stationsList({ path: { unitId }, query: { ...wanted, pageSize: stationsAPage, ...(q && { q }) } }),
    placeholderData: keepPreviousData,
  });

export const useFigures = (stationId: string): UseQueryResult<StationFiguresView> =>
  useQuery({
    queryKey: [...root, 'figures', stationId],
    queryFn: () => counsellingFigures({ path: { stationId } }),
  });

export const useHours = (stationId: string): UseQueryResult<StationHoursView[]> =>
  useQuery({
    queryKey: [...root, 'hours', stationId],
    queryFn: async () => (await stationsListHours({ path: { stationId } })).items,
  });

export const useWeek = (from: string): UseQueryResult<CounsellingWeekView> =>
  useQuery({
    queryKey: [...root, 'week', from],
    queryFn: () => counsellingWeek({ query: from ? { from } : {} }),
    placeholderData: keepPreviousData,
  });

/** People who work at the unit, each once. */
export const useStaff = (unitId: string): UseQueryResult<{ value: string; label: string }[]> =>
  useQuery({
    queryKey: ['staff', 'names', unitId],
    queryFn: async () => {
      const { items } = await staffList({ path: { id: unitId }, query: { pageSize: 100 } });
      const names = new Map(items.map(({ personId, name }) => [personId, name]));
      return [...names].map(([value, label]) => ({ value, label }));
    },
  });

export type StationAct =
  | { act: 'open'; unitId: string; body: StationBody }
  | { act: 'change'; station: StationView; body: StationBody }
  | { act: 'archive' | 'restore'; stationId: string }
  | { act: 'add-hours'; stationId: string; body: StationHoursBody }
  | { act: 'remove-hours'; stationId: string; hoursId: string }
  | { act: 'close-slot' | 'open-slot'; slotId: string }
  | { act: 'settle'; appointmentId: string; held: boolean };

function run(wish: StationAct): Promise<unknown> {
  switch (wish.act) {
    case 'open':
      return stationsOpen({ path: { unitId: wish.unitId }, body: wish.body });
    case 'change':
      return stationsChange({
        path: { stationId: wish.station.id },
        body: { ...wish.body, revision: wish.station.revision },
      });
    case 'archive':
      return stationsArchive({ path: { stationId: wish.stationId } });
    case 'restore':
      return stationsRestore({ path: { stationId: wish.stationId } });
    case 'add-hours':
      return stationsAddHours({ path: { stationId: wish.stationId }, body: wish.body });
    case 'remove-hours':
      return stationsRemoveHours({ path: { stationId: wish.stationId, hoursId: wish.hoursId } });
    case 'close-slot':
      return counsellingClose({ path: { slotId: wish.slotId } });
    case 'open-slot':
      return counsellingReopen({ path: { slotId: wish.slotId } });
    case 'settle':
      return counsellingSettle({ path: { appointmentId: wish.appointmentId }, body: { held: wish.held } });
  }
}

/** Everything that is done at this desk; afterwards what is shown is asked again. */
export function useStationAct(): UseMutationResult<unknown, Error, StationAct> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => cache.invalidateQueries({ queryKey: root }),
  });
}
