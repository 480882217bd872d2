import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { checkInsCheckIn, checkInsScan, type CheckedInView, type ScanView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { Unreachable } from '@web/api/problem';

const placeOf = (activityId: string): string => `jiaxue.check-in.${activityId}`;

/** A hall full of phones is hard on a network: what did not arrive is tried again for a while. */
const patiently = {
  retry: (tries: number, error: Error) => error instanceof Unreachable && tries < 20,
  retryDelay: 3000,
};

/** The proof of a scan, kept in this tab only: it outlives signing in, and nobody can pass it on by passing on the address. */
function keptScan(activityId: string): ScanView | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(placeOf(activityId)) ?? 'null') as ScanView | null;
    return kept && new Date(kept.validUntil) > new Date() ? kept : null;
  } catch {
    return null;
  }
}

function keepScan(activityId: string, scan: ScanView): void {
  try {
    sessionStorage.setItem(placeOf(activityId), JSON.stringify(scan));
  } catch {
    // Without storage the scan lasts as long as this page does.
  }
}

export interface Scanned {
  scan: ScanView | null;
  read: UseMutationResult<ScanView, Error, string>;
}

/** The scan this tab knows of, and reading a new code. */
export function useScan(activityId: string): Scanned {
  const [scan, setScan] = useState(() => keptScan(activityId));
  const read = useMutation({
    ...patiently,
    mutationFn: (code: string) => checkInsScan({ path: { id: activityId }, body: { code } }),
    onSuccess: (found) => {
      keepScan(activityId, found);
      setScan(found);
    },
  });
  return { scan, read };
}

export function useCheckIn(
  activityId: string,
): UseMutationResult<CheckedInView, Error, { ticket: string; pupilId?: string }> {
  const cache = useQueryClient();
  return useMutation({
    ...patiently,
    mutationFn: (body) => checkInsCheckIn({ path: { id: activityId }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.myActivities() }),
  });
}
