import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { assetsPlayback, type AssetDetailView } from '@web/api/generated';
import { Player } from '@web/player/player';
import { FrameBone, Loading } from '@web/ui/skeleton';
import { ErrorState } from '@web/ui/states';
import styles from './media.module.css';

const nobodyCounts = (): void => undefined;

/** The parents' own player, so that staff see what parents will see; nothing is counted. */
export function Preview({
  asset,
}: {
  asset: Pick<AssetDetailView, 'id' | 'durationSeconds' | 'state'>;
}): ReactNode {
  // Once all pictures are there the address is asked for anew: until then it offers only the first.
  const playback = useQuery({
    queryKey: ['media', 'playback', asset.id, asset.state],
    queryFn: () => assetsPlayback({ path: { id: asset.id } }),
    staleTime: Infinity,
  });
  const source = useMemo(
    () =>
      playback.data && {
        ...playback.data,
        durationSeconds: asset.durationSeconds ?? 0,
        resumeAt: 0,
        rateMax: 2,
        seekCeiling: null,
      },
    [playback.data, asset.durationSeconds],
  );
  if (playback.isPending) {
    return (
      <Loading>
        <FrameBone />
      </Loading>
    );
  }
  if (!source) return <ErrorState error={playback.error} retry={() => void playback.refetch()} />;
  return (
    <div className={styles.preview}>
      <Player
        key={source.playlistUrl}
        source={source}
        counted={[]}
        renew={async () => (await playback.refetch()).data?.playlistUrl ?? source.playlistUrl}
        onVideo={nobodyCounts}
      />
    </div>
  );
}
