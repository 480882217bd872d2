import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { playSessionsOpen, type OpenPlaySessionDto, type PlaySessionView } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import { useMe } from '@web/app/session';
import { joined, without, type Span } from '@web/player/coverage-picture.rule';
import type { Clip, Sitting, UnsentReport } from '@web/player/tracker';
import { useLearningChanged } from './use-lesson';
import { useRenewal } from './use-renewal';
import { watchingOf } from './watching-of';

export interface Figures {
  percent: number;
  coveredSeconds: number;
  completed: boolean;
  covered: readonly Span[];
}

export interface SittingState {
  session: UseQueryResult<PlaySessionView>;
  figures: Figures | null;
  clipped: Clip | null;
  superseded: boolean;
  signedOut: boolean;
  troubled: boolean;
  onVideo: (video: HTMLVideoElement | null) => void;
  renew: () => Promise<string | null>;
  /** Takes the learning over from the other place. */
  here: () => void;
  /** Resolves when the last report is saved or safely parked. */
  finish: () => Promise<void>;
}

/** One lecture watched in one place: opens the session, feeds the reports, shows the server's figures. */
export function useSitting(lessonId: string): SittingState {
  const me = useMe();
  const changed = useRef(useLearningChanged());
  const [turn, setTurn] = useState(0);
  const session = useQuery({
    queryKey: ['play-session', me.id, lessonId, turn],
    queryFn: () =>
      watchingOf(me.id).begin((unsent, formerPlaySessionId) =>
        openWith({ lessonId, formerPlaySessionId }, unsent, changed.current),
      ),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const [video, onVideo] = useState<HTMLVideoElement | null>(null);
  const [answered, setAnswered] = useState<(Figures & { of: string }) | null>(null);
  const [clipped, setClipped] = useState<Clip | null>(null);
  const [superseded, setSuperseded] = useState(false);
  const [signedOut, setSignedOut] = useState(false);
  const [troubled, setTroubled] = useState(false);
  const sitting = useRef<Sitting | null>(null);
  const opened = session.data;

  useEffect(() => {
    if (!opened || !video) return;
    let covered: readonly Span[] = opened.covered;
    const current = watchingOf(me.id).attach(video, opened, {
      onProgress: (answer, sent) => {
        const cut = answer.clipped.map((clip) => [clip.from, clip.to] as Span);
        covered = joined([...covered, ...without(sent, cut)]);
        setAnswered({ ...answer, covered, of: opened.id });
        if (answer.completed) changed.current();
      },
      onClipped: (clips) => setClipped(clips[0] ?? null),
      onSuperseded: () => setSuperseded(true),
      onSignedOut: () => setSignedOut(true),
      onTrouble: setTroubled,
    });
    sitting.current = current;
    const leave = changed.current;
    return () => void current.stop().then(leave);
  }, [opened, video, me.id]);

  const first: Figures | null = opened ? { ...opened } : null;
  const id = opened?.id ?? '';
  const renew = useRenewal(id, { onSuperseded: setSuperseded, onSignedOut: setSignedOut });
  return {
    session,
    figures: answered?.of === id ? answered : first,
    clipped,
    superseded,
    signedOut,
    troubled,
    onVideo,
    renew,
    here: () => {
      setSuperseded(false);
      setTurn(turn + 1);
    },
    finish: async () => sitting.current?.stop(),
  };
}

/** What goes along counts for the lectures before; what cannot be read of it keeps nobody from watching on. */
async function openWith(
  body: OpenPlaySessionDto,
  unsent: UnsentReport[],
  onStored: () => void,
): Promise<PlaySessionView> {
  if (unsent.length === 0) return playSessionsOpen({ body });
  try {
    const opened = await playSessionsOpen({ body: { ...body, unsent } });
    onStored();
    return opened;
  } catch (error) {
    const unreadable = error instanceof Problem && (error.status === 400 || error.status === 413);
    if (!unreadable) throw error;
    return playSessionsOpen({ body });
  }
}
