import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  visitRoundsList,
  visitsOfClass,
  visitsOfPupil,
  visitsOfSchool,
  visitsPupils,
  type ClassVisitsDetailView,
  type ClassVisitsPage,
  type RoundPage,
  type VisitedPupilPage,
  type VisitPage,
} from '@web/api/generated';

export function useClasses(schoolId: string, page: number): UseQueryResult<ClassVisitsPage> {
  return useQuery({
    queryKey: ['visits', 'classes', schoolId, page],
    queryFn: () => visitsOfSchool({ path: { id: schoolId }, query: { page, pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });
}

export function useClassVisits(classId: string): UseQueryResult<ClassVisitsDetailView> {
  return useQuery({
    queryKey: ['visits', 'class', classId],
    queryFn: () => visitsOfClass({ path: { id: classId } }),
  });
}

export function useVisitedPupils(
  classId: string,
  show: 'all' | 'open',
  page: number,
): UseQueryResult<VisitedPupilPage> {
  return useQuery({
    queryKey: ['visits', 'pupils', classId, show, page],
    queryFn: () => visitsPupils({ path: { id: classId }, query: { show, page, pageSize: 60 } }),
    placeholderData: keepPreviousData,
  });
}

export function usePupilVisits(pupilId: string): UseQueryResult<VisitPage> {
  return useQuery({
    queryKey: ['visits', 'pupil', pupilId],
    queryFn: () => visitsOfPupil({ path: { id: pupilId } }),
  });
}

export function useRounds(classId: string): UseQueryResult<RoundPage> {
  return useQuery({
    queryKey: ['visits', 'rounds', classId],
    queryFn: () => visitRoundsList({ path: { id: classId }, query: { pageSize: 10 } }),
  });
}

/** Asks again for all that is shown of visits. */
export function useRefreshVisits(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['visits'] });
}
