import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  inviteCodesIssue,
  inviteCodesList,
  inviteCodesRevoke,
  pupilsAdd,
  pupilsChange,
  pupilsLeave,
  pupilsList,
  unitsAdd,
  unitsList,
  unitsOpen,
  type InviteCodePage,
  type InviteCodeView,
  type NewUnitBody,
  type PupilPage,
  type UnitDetailView,
  type UnitView,
} from '@web/api/generated';

/** More than any school has; beyond it the search of the class list helps. */
const many = 100;

async function childrenOf(parent: string): Promise<UnitView[]> {
  const found: UnitView[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await unitsList({ query: { parent, page, pageSize: many } });
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

export function useChildren(parent: string): UseQueryResult<UnitView[]> {
  return useQuery({ queryKey: ['units', 'children', parent], queryFn: () => childrenOf(parent) });
}

export function useUnit(id: string): UseQueryResult<UnitDetailView> {
  return useQuery({ queryKey: ['units', 'one', id], queryFn: () => unitsOpen({ path: { id } }) });
}

/** Asks again for everything of these branches. */
export function useRefresh(...branches: string[]): () => Promise<unknown> {
  const cache = useQueryClient();
  return () => Promise.all(branches.map((branch) => cache.invalidateQueries({ queryKey: [branch] })));
}

export function useAddUnit(): UseMutationResult<UnitView, Error, NewUnitBody> {
  return useMutation({
    mutationFn: (body: NewUnitBody) => unitsAdd({ body }),
    onSuccess: useRefresh('units'),
  });
}

export function usePupils(classId: string, filter: { page: number; q?: string }): UseQueryResult<PupilPage> {
  return useQuery({
    queryKey: ['pupils', classId, filter],
    queryFn: () => pupilsList({ path: { id: classId }, query: { ...filter, pageSize: 50 } }),
    placeholderData: keepPreviousData,
  });
}

export type PupilAct =
  | { act: 'add'; name: string }
  | { act: 'change'; id: string; name?: string; classId?: string }
  | { act: 'leave'; id: string };

export function usePupilAct(classId: string): UseMutationResult<unknown, Error, PupilAct> {
  return useMutation({
    mutationFn: (act: PupilAct): Promise<unknown> => {
      if (act.act === 'add') return pupilsAdd({ path: { id: classId }, body: { name: act.name } });
      if (act.act === 'leave') return pupilsLeave({ path: { id: act.id } });
      const { name, classId: moveTo } = act;
      return pupilsChange({
        path: { id: act.id },
        body: { ...(name && { name }), ...(moveTo && { classId: moveTo }) },
      });
    },
    onSuccess: useRefresh('pupils', 'left-pupils'),
  });
}

export function useInviteCodes(classId: string, page: number): UseQueryResult<InviteCodePage> {
  return useQuery({
    queryKey: ['invite-codes', classId, page],
    queryFn: () => inviteCodesList({ path: { id: classId }, query: { page, pageSize: 1 } }),
    placeholderData: keepPreviousData,
  });
}

export function useIssueCode(classId: string): UseMutationResult<InviteCodeView, Error, void> {
  return useMutation({
    mutationFn: () => inviteCodesIssue({ path: { id: classId }, body: {} }),
    onSuccess: useRefresh('invite-codes'),
  });
}

export function useRevokeCode(): UseMutationResult<unknown, Error, string> {
  return useMutation({
    mutationFn: (id: string) => inviteCodesRevoke({ path: { id } }),
    onSuccess: useRefresh('invite-codes'),
  });
}
