import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import {
  rectificationAddPaper,
  rectificationAnswer,
  rectificationRemovePaper,
  titlesList,
  titlesOfSchool,
  titlesOpen,
  type TitleDetailView,
  type TitlePage,
  type TitlesListData,
} from '@web/api/generated';

const titleKey = (id: string) => ['rating', 'titles', 'one', id] as const;

export const useTitleList = (query: NonNullable<TitlesListData['query']>): UseQueryResult<TitlePage> =>
  useQuery({
    queryKey: ['rating', 'titles', 'list', query],
    queryFn: () => titlesList({ query }),
    placeholderData: keepPreviousData,
  });

export const useSchoolTitles = (unitId: string): UseQueryResult<TitlePage> =>
  useQuery({
    queryKey: ['rating', 'titles', 'school', unitId],
    queryFn: () => titlesOfSchool({ path: { unitId }, query: { pageSize: 20 } }),
  });

export const useTitle = (id: string): UseQueryResult<TitleDetailView> =>
  useQuery({ queryKey: titleKey(id), queryFn: () => titlesOpen({ path: { id } }) });

/** Every change answers the whole title; lists and ratings are then out of date. */
function useChange<Wanted>(change: (wanted: Wanted) => Promise<TitleDetailView>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (title) => {
      await cache.invalidateQueries({ queryKey: ['rating'] });
      cache.setQueryData(titleKey(title.id), title);
    },
  });
}

export const useAnswer = (taskId: string) =>
  useChange((body: { word: string; version: number }) => rectificationAnswer({ path: { id: taskId }, body }));

export const useAddPaper = (taskId: string) =>
  useChange((file: File) => rectificationAddPaper({ path: { id: taskId }, body: { file } }));

export const useRemovePaper = () => useChange((id: string) => rectificationRemovePaper({ path: { id } }));
