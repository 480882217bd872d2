import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  calendarFeedsAdd,
  calendarFeedsList,
  calendarFeedsTakeBack,
  timetableMine,
  type CalendarFeedView,
  type NewCalendarFeedView,
  type TimetableView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export function useTimetable(): UseQueryResult<TimetableView> {
  return useQuery({ queryKey: keys.timetable(), queryFn: () => timetableMine() });
}

export function useCalendars(): UseQueryResult<CalendarFeedView[]> {
  return useQuery({ queryKey: keys.calendars(), queryFn: () => calendarFeedsList() });
}

export function useAddCalendar(): UseMutationResult<NewCalendarFeedView, Error, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => calendarFeedsAdd(),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.calendars() }),
  });
}

export function useTakeBackCalendar(): UseMutationResult<unknown, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => calendarFeedsTakeBack({ path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.calendars() }),
  });
}
