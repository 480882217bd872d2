import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  planSessionsAdd,
  planSessionsChange,
  planSessionsRemove,
  planSessionsRestore,
  plansCopy,
  plansOpen,
  plansPublish,
  plansPutAway,
  plansTakeBack,
  plansVersions,
  schoolYearsList,
  type PlanVersionPage,
  type PlanView,
  type SchoolYearPage,
  type SessionDto,
  type SessionView,
} from '@web/api/generated';

export const planKeys = {
  all: () => ['plans'] as const,
  one: (id: string) => ['plans', 'one', id] as const,
  ofSchool: (id: string) => ['plans', 'school', id] as const,
  models: (filter: object) => ['plans', 'models', filter] as const,
  versions: (id: string, page: number) => ['plans', 'versions', id, page] as const,
};

/** All school years that are set up, the newest first. */
export function useSchoolYears(): UseQueryResult<SchoolYearPage> {
  return useQuery({
    queryKey: ['school-years'],
    queryFn: () => schoolYearsList({ query: { pageSize: 100 } }),
  });
}

export function usePlan(id: string | undefined): UseQueryResult<PlanView> {
  return useQuery({
    queryKey: planKeys.one(id ?? ''),
    queryFn: () => plansOpen({ path: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
}

export function usePlanVersions(id: string, page: number): UseQueryResult<PlanVersionPage> {
  return useQuery({
    queryKey: planKeys.versions(id, page),
    queryFn: () => plansVersions({ path: { id }, query: { page } }),
    placeholderData: keepPreviousData,
  });
}

/** Keeps what a change of the plan answers; lists and versions are asked for anew. */
function useKept(id: string): (plan: PlanView) => void {
  const cache = useQueryClient();
  return (plan) => {
    cache.setQueryData(planKeys.one(id), plan);
    for (const list of ['school', 'models', 'versions']) {
      void cache.invalidateQueries({ queryKey: ['plans', list] });
    }
  };
}

/** A session as it is sent; with the one it was made from for a change. */
export interface SessionSaving {
  session: SessionDto;
  from: Pick<SessionView, 'id' | 'revision'> | null;
}

export function useSaveSession(id: string): UseMutationResult<PlanView, Error, SessionSaving> {
  return useMutation({
    mutationFn: ({ session, from }: SessionSaving) =>
      from
        ? planSessionsChange({
            path: { planId: id, id: from.id },
            body: { ...session, revision: from.revision },
          })
        : planSessionsAdd({ path: { planId: id }, body: session }),
    onSuccess: useKept(id),
  });
}

type Which = Pick<SessionView, 'id' | 'revision'>;

export function useRemoveSession(id: string): UseMutationResult<PlanView, Error, Which> {
  return useMutation({
    mutationFn: (session: Which) =>
      planSessionsRemove({
        path: { planId: id, id: session.id },
        query: { revision: session.revision },
      }),
    onSuccess: useKept(id),
  });
}

export function useRestoreSession(id: string): UseMutationResult<PlanView, Error, Which> {
  return useMutation({
    mutationFn: (session: Which) =>
      planSessionsRestore({
        path: { planId: id, id: session.id },
        body: { revision: session.revision },
      }),
    onSuccess: useKept(id),
  });
}

export type PlanAct = 'publish' | 'put-away' | 'take-back';

export function usePlanAct(
  id: string,
): UseMutationResult<PlanView, Error, { act: PlanAct; revision: number }> {
  return useMutation({
    mutationFn: ({ act, revision }) => {
      const path = { id };
      if (act === 'publish') return plansPublish({ path, body: { revision } });
      if (act === 'take-back') return plansTakeBack({ path, body: { revision } });
      return plansPutAway({ path, query: { revision } });
    },
    onSuccess: useKept(id),
  });
}

export function useCopyInto(
  id: string,
): UseMutationResult<PlanView, Error, { from: string; revision: number }> {
  return useMutation({
    mutationFn: (body) => plansCopy({ path: { id }, body }),
    onSuccess: useKept(id),
  });
}
