import { Comeback } from './comeback';
import { audioPlaylist } from './signed-address.rule';
import type { Stream, StreamEvents } from './stream';

/** Fresh addresses that did not play either, before it is called broken. */
const mostTries = 3;

/** The platform's own HLS: it says only that something failed, so every failure asks for a fresh address. */
export function nativeStream(
  video: HTMLVideoElement,
  address: string,
  startAt: number,
  { renew, onBroken }: StreamEvents,
): Stream {
  const leaving = new AbortController();
  const on = (type: string, listener: () => void): void =>
    video.addEventListener(type, listener, { signal: leaving.signal });
  let signed = address;
  let sound = false;
  let tries = 0;
  // Kept here: a load that fails forgets both.
  let place = startAt;
  let going = false;
  const load = (): void => {
    video.src = sound ? audioPlaylist(signed) : signed;
  };
  const again = async (): Promise<void> => {
    try {
      const fresh = await renew();
      if (leaving.signal.aborted) return;
      tries += 1;
      if (fresh === null || tries > mostTries) return onBroken();
      signed = fresh;
      load();
    } catch {
      comeback.later();
    }
  };
  const comeback = new Comeback(() => void again());
  on('error', () => (tries === 0 ? void again() : comeback.later()));
  on('loadedmetadata', () => {
    video.currentTime = place;
    if (going) void video.play().catch(() => undefined);
  });
  on('play', () => (going = true));
  on('pause', () => (going = false));
  on('timeupdate', () => {
    if (video.readyState === 0 || video.seeking || video.error) return;
    place = video.currentTime;
    if (video.paused) return;
    tries = 0;
    comeback.fine();
  });
  on('seeked', () => (place = video.currentTime));
  load();
  return {
    choose: () => undefined,
    soundOnly: (only) => {
      sound = only;
      load();
    },
    close: () => {
      leaving.abort();
      comeback.close();
      video.removeAttribute('src');
      video.load();
    },
  };
}
