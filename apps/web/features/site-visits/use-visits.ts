import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  ownSiteVisitsConclude,
  ownSiteVisitsDeclareConflict,
  ownSiteVisitsList,
  ownSiteVisitsOne,
  type OwnSiteVisitItemView,
  type OwnSiteVisitView,
} from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Unreachable } from '@web/api/problem';
import { newId } from './phone/new-id';
import { outboxOf, type Outbox, type OutboxState } from './phone/outbox';
import { instantAfter, shownReport, type Made, type ShownReport } from './phone/pending.rule';
import { PhoneStore } from './phone/phone-store';

export interface VisitList {
  visits: OwnSiteVisitItemView[];
  /** They come from this phone: the server could not be asked. */
  fromPhone: boolean;
}

/** Takes along what is still ahead, and lets go of what is done and of what is given to others. */
async function takeAlong(account: string, visits: readonly OwnSiteVisitItemView[]): Promise<void> {
  const store = new PhoneStore(account);
  const own = new Set(visits.map(({ id }) => id));
  for (const { id } of await store.visits()) if (!own.has(id)) await store.dropVisit(id);
  for (const visit of visits) {
    if (visit.finishedAt) await store.dropVisit(visit.id);
    else await store.keepVisit(await ownSiteVisitsOne({ path: { id: visit.id } }));
  }
}

async function visitsOf(account: string): Promise<VisitList> {
  try {
    const { items } = await ownSiteVisitsList({ query: { pageSize: 50 } });
    // Being without a network later must not depend on which of them was opened.
    void takeAlong(account, items).catch(() => undefined);
    return { visits: items, fromPhone: false };
  } catch (error) {
    const kept = error instanceof Unreachable ? await new PhoneStore(account).visits() : [];
    if (kept.length === 0) throw error;
    return { visits: kept, fromPhone: true };
  }
}

export const useVisits = (account: string): UseQueryResult<VisitList> =>
  useQuery({ queryKey: keys.siteVisits(account), queryFn: () => visitsOf(account) });

async function visitOf(account: string, id: string): Promise<OwnSiteVisitView> {
  const store = new PhoneStore(account);
  try {
    const visit = await ownSiteVisitsOne({ path: { id } });
    await store.keepVisit(visit).catch(() => undefined);
    return visit;
  } catch (error) {
    const kept = error instanceof Unreachable ? await store.findVisit(id) : null;
    if (!kept) throw error;
    return kept;
  }
}

export const useVisit = (account: string, id: string): UseQueryResult<OwnSiteVisitView> =>
  useQuery({
    queryKey: keys.siteVisit(account, id),
    queryFn: () => visitOf(account, id),
    refetchOnMount: 'always',
  });

/** The account's line of what waits, with what the server answers put where the pages look. */
export function useOutbox(account: string): { outbox: Outbox; state: OutboxState } {
  const outbox = outboxOf(account);
  const cache = useQueryClient();
  useEffect(() => {
    // Who has signed in again may send again.
    outbox.wake();
    return outbox.onVisit((visit) => cache.setQueryData(keys.siteVisit(account, visit.id), visit));
  }, [account, cache, outbox]);
  return { outbox, state: useSyncExternalStore(outbox.listen, outbox.snapshot) };
}

export interface Recording {
  report: ShownReport;
  made: readonly Made[];
  mark: (item: string, mark: string) => Promise<void>;
  note: (item: string, text: string) => Promise<void>;
  addPhoto: (item: string, photo: { bytes: ArrayBuffer; type: string }) => Promise<void>;
  removePhoto: (item: string, photoId: string) => Promise<void>;
}

/** What is found on a visit: each act lies on the phone before it is shown. */
export function useRecording(visit: OwnSiteVisitView, account: string): Recording {
  const { outbox, state } = useOutbox(account);
  const made = useMemo(
    () => state.made.filter(({ visitId }) => visitId === visit.id),
    [state.made, visit.id],
  );
  const report = useMemo(() => shownReport(visit.own, made), [visit.own, made]);
  const keep = (item: string, act: Pick<Made, 'kind' | 'value'> & Partial<Made>): Promise<void> => {
    const known = visit.own.findings.find((finding) => finding.item === item)?.at;
    const madeAt = instantAfter(
      Date.now(),
      known ? new Date(known).getTime() : undefined,
      made.at(-1)?.madeAt,
    );
    return outbox.keep({ account, visitId: visit.id, id: newId(), item, madeAt, tried: false, ...act });
  };
  return {
    report,
    made,
    mark: (item, value) => keep(item, { kind: 'mark', value }),
    note: (item, value) => keep(item, { kind: 'note', value }),
    addPhoto: (item, photo) => keep(item, { kind: 'photo', value: '', ...photo }),
    removePhoto: async (item, value) => {
      if (!(await outbox.takeBack(value))) await keep(item, { kind: 'photo-removed', value });
    },
  };
}

export function useConclude(account: string, id: string): UseMutationResult<OwnSiteVisitView, Error, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => ownSiteVisitsConclude({ path: { id } }),
    onSuccess: (visit) => {
      cache.setQueryData(keys.siteVisit(account, id), visit);
      void cache.invalidateQueries({ queryKey: keys.siteVisits(account), exact: true });
    },
  });
}

export function useConflict(account: string, id: string): UseMutationResult<void, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (reason: string) => {
      await ownSiteVisitsDeclareConflict({ path: { id }, body: { reason } });
      await new PhoneStore(account).dropVisit(id).catch(() => undefined);
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.siteVisits(account), exact: true }),
  });
}
