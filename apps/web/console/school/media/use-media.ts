import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import {
  assetsList,
  assetsOpen,
  assetsRemove,
  assetsRetry,
  subtitlesAdd,
  subtitlesRemove,
  type AssetDetailView,
  type AssetPage,
  type AssetView,
  type SubtitleTrackView,
} from '@web/api/generated';
import { useMe } from '@web/app/session';
import { uploads, type Unfinished, type UploadItem } from './uploads';

export type AssetState = AssetView['state'];

export const mediaKeys = {
  all: () => ['media'] as const,
  list: (filter: object) => ['media', 'list', filter] as const,
  one: (id: string) => ['media', 'one', id] as const,
};

/** Work is under way on the server. */
export const isMoving = (state: AssetState): boolean => state === 'RECEIVED' || state === 'PACKAGING';

export interface AssetFilter {
  unitId: string;
  state?: AssetState;
  q?: string;
  page?: number;
  pageSize?: number;
}

/** Asked again every other second while anything of it is being packaged. */
export function useAssets(filter: AssetFilter): UseQueryResult<AssetPage> {
  return useQuery({
    queryKey: mediaKeys.list(filter),
    queryFn: () => assetsList({ query: filter }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.items.some((asset) => isMoving(asset.state)) ? 2000 : false,
  });
}

export function useAsset(id: string): UseQueryResult<AssetDetailView> {
  return useQuery({
    queryKey: mediaKeys.one(id),
    queryFn: () => assetsOpen({ path: { id } }),
    refetchInterval: ({ state: { data } }) => (data && isMoving(data.state) ? 1500 : false),
  });
}

function useRefresh(): () => Promise<void> {
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: mediaKeys.all() });
}

export function useRetry(): UseMutationResult<AssetDetailView, Error, string> {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (id: string) => assetsRetry({ path: { id } }), onSettled: refresh });
}

export function useRemoveAsset(): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (id: string) => assetsRemove({ path: { id } }), onSettled: refresh });
}

export function useAddSubtitles(
  id: string,
): UseMutationResult<SubtitleTrackView, Error, { lang: string; label: string; file: File }> {
  const refresh = useRefresh();
  return useMutation({ mutationFn: (body) => subtitlesAdd({ path: { id }, body }), onSuccess: refresh });
}

export function useRemoveSubtitles(id: string): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (trackId: string) => subtitlesRemove({ path: { id, trackId } }),
    onSettled: refresh,
  });
}

export const useUploads = (): readonly UploadItem[] =>
  useSyncExternalStore(uploads.subscribe, uploads.snapshot);

/** Fetches the lists again whenever a file has arrived. */
export function useArrivals(): void {
  const refresh = useRefresh();
  useEffect(() => uploads.onDone(() => void refresh()));
}

/** What earlier visits of this person on this computer left half sent. */
export function useUnfinished(): [readonly Unfinished[], (key: string) => void] {
  const me = useMe();
  const running = useUploads().length;
  const left = useQuery({
    queryKey: ['media', 'unfinished', me.id, running],
    queryFn: () => uploads.unfinished(me.id),
    networkMode: 'always',
  });
  const drop = (key: string): void => void uploads.dropUnfinished(key).then(() => left.refetch());
  return [left.data ?? [], drop];
}
