import { useCallback } from 'react';
import { playSessionsRenew } from '@web/api/generated';
import { Problem } from '@web/api/problem';

interface RenewalEvents {
  onSuperseded: (superseded: true) => void;
  onSignedOut: (signedOut: true) => void;
}

/** A fresh address for the player; null when it will get none, thrown when it is worth asking again. */
export function useRenewal(
  id: string,
  { onSuperseded, onSignedOut }: RenewalEvents,
): () => Promise<string | null> {
  return useCallback(async () => {
    try {
      return (await playSessionsRenew({ path: { id } })).playlistUrl;
    } catch (error) {
      const status = error instanceof Problem ? error.status : 0;
      if (status < 400 || status === 429 || status >= 500) throw error;
      if (status === 409) onSuperseded(true);
      if (status === 401 || status === 403) onSignedOut(true);
      return null;
    }
  }, [id, onSuperseded, onSignedOut]);
}
