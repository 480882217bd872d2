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
  ownPracticeList,
  ownPracticeListShared,
  ownPracticeOpenings,
  practicePhotosRemove,
  practiceRecordsAgree,
  practiceRecordsArchive,
  practiceRecordsBegin,
  practiceRecordsChange,
  practiceRecordsOne,
  practiceRecordsRestore,
  practiceRecordsSubmit,
  type NewPracticeBody,
  type PracticeOpeningsView,
  type PracticeRecordPage,
  type PracticeRecordView,
  type SharedPracticePage,
} from '@web/api/generated';
import { keys } from '@web/api/keys';

export type Written = Omit<NewPracticeBody, 'pupilId'>;

interface Paged {
  page: number;
  pageSize: number;
  total: number;
}

const next = (last: Paged): number | undefined =>
  last.page * last.pageSize < last.total ? last.page + 1 : undefined;

export function useOwnPractice(archived: boolean): UseInfiniteQueryResult<InfiniteData<PracticeRecordPage>> {
  return useInfiniteQuery({
    queryKey: [...keys.practice(), 'own', { archived }],
    queryFn: ({ pageParam }) =>
      ownPracticeList({ query: { page: pageParam, ...(archived && { archived: '1' }) } }),
    initialPageParam: 1,
    getNextPageParam: next,
  });
}

export function useShared(): UseInfiniteQueryResult<InfiniteData<SharedPracticePage>> {
  return useInfiniteQuery({
    queryKey: [...keys.practice(), 'shared'],
    queryFn: ({ pageParam }) => ownPracticeListShared({ query: { page: pageParam, pageSize: 10 } }),
    initialPageParam: 1,
    getNextPageParam: next,
  });
}

export const useOpenings = (): UseQueryResult<PracticeOpeningsView> =>
  useQuery({ queryKey: [...keys.practice(), 'openings'], queryFn: () => ownPracticeOpenings() });

export const useRecord = (recordId: string): UseQueryResult<PracticeRecordView> =>
  useQuery({
    queryKey: keys.practiceRecord(recordId),
    queryFn: () => practiceRecordsOne({ path: { recordId } }),
    // What is being typed belongs to the revision that was read; a newer one is found out when it is sent.
    refetchOnWindowFocus: false,
  });

/** Every answer of a change is the record as it is now. */
export function useKeep(): (record: PracticeRecordView) => void {
  const cache = useQueryClient();
  return (record) => {
    cache.setQueryData(keys.practiceRecord(record.id), record);
    void cache.invalidateQueries({ queryKey: [...keys.practice(), 'own'] });
    void cache.invalidateQueries({ queryKey: [...keys.practice(), 'shared'] });
  };
}

export function useBegin(): UseMutationResult<PracticeRecordView, Error, NewPracticeBody> {
  const keep = useKeep();
  return useMutation({
    mutationFn: (body: NewPracticeBody) => practiceRecordsBegin({ body }),
    onSuccess: keep,
  });
}

export type RecordAct =
  | { act: 'save' | 'submit'; body: Written }
  | { act: 'agree'; agreed: boolean }
  | { act: 'remove-photo'; photoId: string }
  | { act: 'restore' };

/** What the author does with a record. Handing in saves what was written first. */
export function useRecordAct(
  record: Pick<PracticeRecordView, 'id' | 'revision' | 'sharingTextVersion'>,
): UseMutationResult<PracticeRecordView, Error, RecordAct> {
  const keep = useKeep();
  const path = { recordId: record.id };
  return useMutation({
    mutationFn: async (wish: RecordAct): Promise<PracticeRecordView> => {
      if (wish.act === 'restore') return practiceRecordsRestore({ path });
      if (wish.act === 'remove-photo')
        return practicePhotosRemove({ path: { ...path, photoId: wish.photoId } });
      if (wish.act === 'agree') {
        const body = { agreed: wish.agreed, textVersion: record.sharingTextVersion };
        return practiceRecordsAgree({ path, body });
      }
      const saved = await practiceRecordsChange({ path, body: { ...wish.body, revision: record.revision } });
      if (wish.act === 'save') return saved;
      return practiceRecordsSubmit({ path, body: { revision: saved.revision } });
    },
    onSuccess: keep,
  });
}

export function useArchive(recordId: string): UseMutationResult<unknown, Error, void> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => practiceRecordsArchive({ path: { recordId } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...keys.practice(), 'own'] }),
  });
}
