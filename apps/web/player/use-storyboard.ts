import { useCallback, useRef, useState } from 'react';
import { storyboardIn, type Storyboard } from './storyboard.rule';

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Some hundred kilobytes that nobody needs: not for who saves data or waits for the picture itself. */
function isDear(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  const slow = ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '');
  return Boolean(connection?.saveData) || slow || !navigator.onLine;
}

/** The sheet is on the phone when this resolves; null when there is none to be had. */
async function fetchStoryboard(address: string): Promise<Storyboard | null> {
  const answer = await fetch(address);
  const read = answer.ok ? storyboardIn(await answer.text()) : null;
  if (!read) return null;
  const sheet = new Image();
  sheet.src = new URL(read.sheet, new URL(address, location.href)).href;
  await sheet.decode();
  return { ...read, sheet: sheet.src };
}

/** The small pictures of a lecture, fetched when first wanted; `want` may be called as often as one likes. */
export function useStoryboard(address: string | null): { board: Storyboard | null; want: () => void } {
  const [board, setBoard] = useState<Storyboard | null>(null);
  const asked = useRef('');
  const want = useCallback(() => {
    if (!address || asked.current === address || isDear()) return;
    asked.current = address;
    // Without it the timeline is as good as before; the next address, a renewed one, is tried again.
    fetchStoryboard(address).then(
      (got) => got && setBoard(got),
      () => undefined,
    );
  }, [address]);
  return { board, want };
}
