import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  activityPhotosAdd,
  activityPhotosRemove,
  activityStepsArchive,
  activityStepsCancel,
  activityStepsClose,
  activityStepsCopy,
  activityStepsPublish,
  activityStepsReport,
  activityStepsRestore,
  schoolActivitiesChange,
  schoolActivitiesCreate,
  schoolActivitiesList,
  schoolActivitiesSetMakeUpLesson,
  schoolActivitiesShow,
  unitsList,
  type NewActivityBody,
  type ActivityChangeBody,
  type ActivityPage,
  type ActivityView,
  type SchoolActivitiesListData,
} from '@web/api/generated';

export const activitiesKey = ['school-activities'] as const;
export const activityKey = (id: string) => [...activitiesKey, 'one', id] as const;

export type ActivityFilter = NonNullable<SchoolActivitiesListData['query']>;

export function useActivities(schoolId: string, filter: ActivityFilter): UseQueryResult<ActivityPage> {
  return useQuery({
    queryKey: [...activitiesKey, 'list', schoolId, filter],
    queryFn: () => schoolActivitiesList({ path: { id: schoolId }, query: filter }),
    placeholderData: keepPreviousData,
  });
}

/** Never fetched behind the writer's back: its version says what the words on the screen were made on. */
export function useActivity(id: string): UseQueryResult<ActivityView> {
  return useQuery({
    queryKey: activityKey(id),
    queryFn: () => schoolActivitiesShow({ path: { id } }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
}

export function useCreate(schoolId: string): UseMutationResult<ActivityView, Error, NewActivityBody> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: NewActivityBody) => schoolActivitiesCreate({ path: { id: schoolId }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...activitiesKey, 'list'] }),
  });
}

/** Keeps what a change answers, so that the next one is made on the right version. */
function useAct<Wish>(id: string, act: (wish: Wish) => Promise<ActivityView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (activity: ActivityView) => {
      cache.setQueryData(activityKey(id), activity);
      void cache.invalidateQueries({ queryKey: [...activitiesKey, 'list'] });
      void cache.invalidateQueries({ queryKey: [...activitiesKey, 'families', id] });
    },
  });
}

export const useChange = (id: string): UseMutationResult<ActivityView, Error, ActivityChangeBody> =>
  useAct(id, (body) => schoolActivitiesChange({ path: { id }, body }));

/** Answers the new draft. */
export function useCopy(id: string): UseMutationResult<ActivityView, Error, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => activityStepsCopy({ path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...activitiesKey, 'list'] }),
  });
}

export type PlainStep = 'publish' | 'archive' | 'restore';

export const usePlainStep = (
  id: string,
): UseMutationResult<ActivityView, Error, { step: PlainStep; version: number }> =>
  useAct(id, ({ step, version }) => {
    const request = { path: { id }, body: { version } };
    if (step === 'publish') return activityStepsPublish(request);
    return step === 'archive' ? activityStepsArchive(request) : activityStepsRestore(request);
  });

export const useCallOff = (
  id: string,
): UseMutationResult<ActivityView, Error, { version: number; reason: string }> =>
  useAct(id, (body) => activityStepsCancel({ path: { id }, body }));

export const useReport = (
  id: string,
): UseMutationResult<ActivityView, Error, { version: number; summary: string; close: boolean }> =>
  useAct(id, ({ close, ...body }) =>
    close ? activityStepsClose({ path: { id }, body }) : activityStepsReport({ path: { id }, body }),
  );

export const useMakeUpLesson = (
  id: string,
): UseMutationResult<ActivityView, Error, { version: number; lessonId: string | null }> =>
  useAct(id, (body) => schoolActivitiesSetMakeUpLesson({ path: { id }, body }));

export const useAddPhoto = (id: string): UseMutationResult<ActivityView, Error, File> =>
  useAct(id, (file) => activityPhotosAdd({ path: { id }, body: { file } }));

export const useRemovePhoto = (id: string): UseMutationResult<ActivityView, Error, string> =>
  useAct(id, (photoId) => activityPhotosRemove({ path: { id, photoId } }));

interface Branch {
  value: string;
  title: string;
  children?: Branch[];
}

/** The school, its grades and their classes, to choose an audience from. */
export function useAudienceTree(schoolId: string, wholeSchool: string): UseQueryResult<Branch[]> {
  return useQuery({
    queryKey: ['units', 'tree-of', schoolId, wholeSchool],
    queryFn: async () => {
      const grades = await unitsList({ query: { parent: schoolId, pageSize: 100 } });
      const branches = await Promise.all(
        grades.items.map(async ({ id, name }): Promise<Branch> => {
          const classes = await unitsList({ query: { parent: id, pageSize: 100 } });
          const children = classes.items.map((one) => ({ value: one.id, title: `${name}${one.name}` }));
          return { value: id, title: name, children };
        }),
      );
      return [{ value: schoolId, title: wholeSchool }, ...branches];
    },
  });
}
