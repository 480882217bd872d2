import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import {
  facultyList,
  facultyOpen,
  facultySummary,
  staffList,
  trainingsList,
  unitsList,
  type FacultyListData,
  type FacultySummaryView,
  type MemberDetailView,
  type MemberPage,
  type TrainingPage,
} from '@web/api/generated';

export type FacultyQuery = NonNullable<FacultyListData['query']>;

export function useRegister(schoolId: string, query: FacultyQuery): UseQueryResult<MemberPage> {
  return useQuery({
    queryKey: ['faculty', 'list', schoolId, query],
    queryFn: () => facultyList({ path: { id: schoolId }, query }),
    placeholderData: keepPreviousData,
  });
}

export function useSummary(schoolId: string): UseQueryResult<FacultySummaryView> {
  return useQuery({
    queryKey: ['faculty', 'summary', schoolId],
    queryFn: () => facultySummary({ path: { id: schoolId } }),
  });
}

export function useMember(id: string): UseQueryResult<MemberDetailView> {
  return useQuery({ queryKey: ['faculty', 'one', id], queryFn: () => facultyOpen({ path: { id } }) });
}

export function useTrainings(memberId: string, page: number): UseQueryResult<TrainingPage> {
  return useQuery({
    queryKey: ['faculty', 'trainings', memberId, page],
    queryFn: () => trainingsList({ path: { id: memberId }, query: { page } }),
    placeholderData: keepPreviousData,
  });
}

interface Choice {
  value: string;
  label: string;
}

export function useGradeChoices(schoolId: string): UseQueryResult<Choice[]> {
  return useQuery({
    queryKey: ['units', 'grade-choices', schoolId],
    queryFn: async () => {
      const { items } = await unitsList({ query: { parent: schoolId, kind: 'grade', pageSize: 100 } });
      return items.map(({ id, name }) => ({ value: id, label: name }));
    },
  });
}

/** People with a role at the school, each once; `q` is a part of the name. */
export function useStaffChoices(schoolId: string, q: string): UseQueryResult<Choice[]> {
  return useQuery({
    queryKey: ['staff', 'choices', schoolId, q],
    queryFn: async () => {
      const { items } = await staffList({
        path: { id: schoolId },
        query: { pageSize: 100, ...(q && { q }) },
      });
      const people = new Map(items.map(({ personId, name, phone }) => [personId, [name, phone].join(' ')]));
      return [...people].map(([value, label]) => ({ value, label }));
    },
    placeholderData: keepPreviousData,
  });
}

/** Asks again for all that is shown of the faculty. */
export function useRefreshFaculty(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: ['faculty'] });
}
