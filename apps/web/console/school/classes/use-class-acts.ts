import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import {
  classArchiveArchive,
  classArchiveList,
  classArchiveRestore,
  guardianActivationsHelp,
  leftPupilsList,
  leftPupilsRestore,
  type ActivationView,
  type ArchivedClassPage,
  type LeftPupilPage,
} from '@web/api/generated';
import { useRefresh } from './use-classes';

/** A one-time password for a guardian; it is in the answer and nowhere else. */
export function useHelp(): UseMutationResult<ActivationView, Error, { id: string; personId: string }> {
  return useMutation({ mutationFn: (path) => guardianActivationsHelp({ path }) });
}

export function useArchivedClasses(schoolId: string, page: number): UseQueryResult<ArchivedClassPage> {
  return useQuery({
    queryKey: ['archived-classes', schoolId, page],
    queryFn: () => classArchiveList({ path: { id: schoolId }, query: { page } }),
  });
}

export function useArchiveClass(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (id: string) => classArchiveArchive({ path: { id } }),
    onSuccess: useRefresh('units', 'archived-classes'),
  });
}

export function useRestoreClass(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (id: string) => classArchiveRestore({ path: { id } }),
    onSuccess: useRefresh('units', 'archived-classes'),
  });
}

export function useLeftPupils(classId: string, page: number): UseQueryResult<LeftPupilPage> {
  return useQuery({
    queryKey: ['left-pupils', classId, page],
    queryFn: () => leftPupilsList({ path: { id: classId }, query: { page, pageSize: 10 } }),
  });
}

export function useRestorePupil(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (id: string) => leftPupilsRestore({ path: { id } }),
    onSuccess: useRefresh('pupils', 'left-pupils'),
  });
}
