import type { ErrorData, LoadPolicy } from 'hls.js';
import Loader from 'hls.js/light';
import { Comeback } from './comeback';
import { audioPlaylist, currentAddress } from './signed-address.rule';
import type { Stream, StreamEvents } from './stream';

export const isSupported = (): boolean => Loader.isSupported();

/** Decoder faults mended in one sitting before it is called broken. */
const mostMended = 5;

/** hls.js tries a hiccup again by itself; what lasts longer is this product's own line, which never gives up. */
const hiccups = (firstByteMs: number): LoadPolicy => ({
  default: {
    maxTimeToFirstByteMs: firstByteMs,
    maxLoadTimeMs: 60_000,
    timeoutRetry: { maxNumRetry: 1, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry: 2, retryDelayMs: 500, maxRetryDelayMs: 2_000 },
  },
});

const buffers = {
  // A tunnel of two minutes is played through; more would be data that nobody may watch.
  maxBufferLength: 40,
  maxMaxBufferLength: 120,
  maxBufferSize: 24_000_000,
  backBufferLength: 60,
  capLevelToPlayerSize: true,
  // The first picture comes from the smallest rendition, fetched once: a test of the network would fetch it twice.
  testBandwidth: false,
  startFragPrefetch: true,
  manifestLoadPolicy: hiccups(15_000),
  playlistLoadPolicy: hiccups(15_000),
  fragLoadPolicy: hiccups(15_000),
};

export function hlsStream(
  video: HTMLVideoElement,
  address: string,
  startAt: number,
  events: StreamEvents,
): Stream {
  let sound = false;
  const grant = { signed: address };
  const wanted = (): string => (sound ? audioPlaylist(grant.signed) : grant.signed);
  const hls = new Loader({
    ...buffers,
    startPosition: startAt,
    // Segments take the newest signature: renewing an address then needs no new start and no visible break.
    xhrSetup: (request, url) => request.open('GET', currentAddress(url, grant.signed), true),
  });
  const go = (): void => (hls.levels.length === 0 ? hls.loadSource(wanted()) : hls.startLoad());
  const close = surviveWeather(hls, grant, go, events);
  hls.on(Loader.Events.MANIFEST_PARSED, (_, { levels }) => {
    const pictures = levels
      .map((level, id) => ({ id, height: level.height }))
      .filter((one) => one.height > 0);
    // The playlist of the sound alone has none: the choice stays what it was.
    if (pictures.length > 0) events.onPictures(pictures);
  });
  hls.loadSource(address);
  hls.attachMedia(video);
  return {
    choose: (picture) => {
      hls.nextLevel = picture;
    },
    soundOnly: (only) => {
      const going = !video.paused;
      hls.config.startPosition = video.currentTime;
      sound = only;
      hls.loadSource(wanted());
      if (going) video.addEventListener('loadedmetadata', () => void video.play(), { once: true });
    },
    close: () => {
      close();
      hls.destroy();
    },
  };
}

/** Renews what ran out, waits as long as it is told to, and comes back from everything that may pass. */
function surviveWeather(
  hls: Loader,
  grant: { signed: string },
  go: () => void,
  { renew, onBroken }: StreamEvents,
): () => void {
  let renewing = false;
  let refused = false;
  let renewals = 0;
  let mended = 0;
  const again = async (): Promise<void> => {
    if (!refused) return go();
    if (renewing) return;
    renewing = true;
    try {
      const fresh = await renew();
      if (fresh === null) return onBroken();
      refused = false;
      renewals += 1;
      grant.signed = fresh;
      go();
    } catch {
      comeback.later();
    } finally {
      renewing = false;
    }
  };
  const comeback = new Comeback(() => void again());
  const lost = (error: ErrorData): void => {
    const status = error.response?.code ?? 0;
    if (status === 403) {
      hls.stopLoad();
      if (renewing) return;
      refused = true;
      // Refused again with the fresh address: then not at once.
      return renewals > 0 ? comeback.later() : void again();
    }
    if (status === 429 || status === 503) {
      hls.stopLoad();
      return comeback.later(secondsToWait(error));
    }
    if (!error.fatal) return;
    if (status === 404 || status === 410) return onBroken();
    comeback.later();
  };
  hls.on(Loader.Events.ERROR, (_, error) => {
    if (error.type === Loader.ErrorTypes.NETWORK_ERROR) return lost(error);
    if (!error.fatal) return;
    mended += 1;
    if (error.type !== Loader.ErrorTypes.MEDIA_ERROR || mended > mostMended) return onBroken();
    hls.recoverMediaError();
  });
  hls.on(Loader.Events.FRAG_LOADED, () => {
    renewals = 0;
    comeback.fine();
  });
  return () => comeback.close();
}

function secondsToWait({ networkDetails }: ErrorData): number {
  const answer: unknown = networkDetails;
  return answer instanceof XMLHttpRequest ? Number(answer.getResponseHeader('retry-after')) || 0 : 0;
}
