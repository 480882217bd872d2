import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { reviewsFinish } from '@web/api/generated';
import { Problem } from '@web/api/problem';
import type { Draft } from './use-draft';
import { useRefreshReviews } from './use-sheets';

export type Fault = 'step' | 'comment';

export interface Finish {
  busy: boolean;
  error: unknown;
  /** By item: what is still open on it. */
  faults: ReadonlyMap<string, Fault>;
  send: () => void;
}

/** Saves what is typed, then finishes; what the server still wants is marked at its item. */
export function useFinish(id: string, draft: Draft): Finish {
  const refresh = useRefreshReviews();
  const finishing = useMutation({
    mutationFn: async () => {
      const version = await draft.save();
      if (version !== null) await reviewsFinish({ path: { id }, body: { version } });
    },
    onSuccess: () => refresh(),
  });
  const { error } = finishing;
  const faults = useMemo(() => {
    const open = error instanceof Problem ? error.errors : [];
    return new Map(
      open.map(({ field }) => {
        const [item = '', part] = field.split('.');
        return [item, part === 'comment' ? 'comment' : 'step'] as const;
      }),
    );
  }, [error]);
  return { busy: finishing.isPending, error, faults, send: () => finishing.mutate() };
}
