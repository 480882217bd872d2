import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { computationsOrder } from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';
import { useRatedAt } from '../use-ratings';

export type RecomputationState = 'idle' | 'ordering' | 'running' | 'done' | 'slow';

const every = 2_000;
const patience = 120_000;

/** Orders all schools to be rated again and watches until a newer rating stands. The work itself needs no open page. */
export function useRecomputation(): {
  state: RecomputationState;
  ratedAt: string | null | undefined;
  error: unknown;
  start: () => void;
} {
  const cache = useQueryClient();
  const { data: ratedAt, refetch } = useRatedAt();
  const [state, setState] = useState<RecomputationState>('idle');
  const before = useRef<string | null | undefined>(null);
  const order = useMutation({
    mutationFn: () => computationsOrder(),
    onMutate: () => {
      before.current = ratedAt;
      setState('ordering');
    },
    onSuccess: () => setState('running'),
    onError: () => setState('idle'),
  });
  useEffect(() => {
    if (state !== 'running') return undefined;
    const look = setInterval(() => {
      void refetch().then(({ data }) => {
        if (!data || data === before.current) return;
        setState('done');
        void cache.invalidateQueries({ queryKey: bureauKeys.ratings() });
      });
    }, every);
    const enough = setTimeout(() => setState('slow'), patience);
    return () => {
      clearInterval(look);
      clearTimeout(enough);
    };
  }, [state, refetch, cache]);
  return { state, ratedAt, error: order.error, start: () => order.mutate() };
}
