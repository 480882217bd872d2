import type Hls from 'hls.js/light';
import { currentAddress } from './signed-address.rule';

export interface Picture {
  /** What the loader calls it; -1 chooses by the network. */
  id: number;
  height: number;
}

export interface StreamEvents {
  onPictures: (pictures: Picture[]) => void;
  /** The signed address ran out: answers a fresh one. */
  renew: () => Promise<string>;
  /** Nothing more can be tried. */
  onBroken: () => void;
}

/** What plays a signed HLS address in a video element, whoever decodes it. */
export interface Stream {
  choose(picture: number): void;
  /** True plays the sound alone, for weak networks; the position stays. */
  soundOnly(only: boolean): void;
  close(): void;
}

const audioPlaylist = (master: string): string => master.replace(/master\.m3u8/, 'audio/index.m3u8');

/** hls.js where the browser has media source extensions; an iPhone plays HLS by itself. */
export async function openStream(
  video: HTMLVideoElement,
  address: string,
  startAt: number,
  events: StreamEvents,
): Promise<Stream> {
  const { default: Loader } = await import('hls.js/light');
  return Loader.isSupported()
    ? withLoader(Loader, video, address, startAt, events)
    : byItself(video, address, startAt, events);
}

function withLoader(
  Loader: typeof Hls,
  video: HTMLVideoElement,
  address: string,
  startAt: number,
  events: StreamEvents,
): Stream {
  let signed = address;
  let sound = false;
  let renewing = false;
  const wanted = (): string => (sound ? audioPlaylist(signed) : signed);
  const hls = new Loader({
    startPosition: startAt,
    maxBufferLength: 40,
    backBufferLength: 60,
    capLevelToPlayerSize: true,
    // Segments take the newest signature: renewing an address then needs no new start and no visible break.
    xhrSetup: (request, url) => request.open('GET', currentAddress(url, signed), true),
  });
  const renew = async (): Promise<void> => {
    if (renewing) return;
    renewing = true;
    try {
      signed = await events.renew();
      // Without levels it was the list itself that was refused: it is asked for again.
      if (hls.levels.length === 0) hls.loadSource(wanted());
      else hls.startLoad(video.currentTime);
    } catch {
      events.onBroken();
    } finally {
      renewing = false;
    }
  };
  hls.on(Loader.Events.MANIFEST_PARSED, (_, { levels }) => {
    const pictures = levels
      .map((level, id) => ({ id, height: level.height }))
      .filter((one) => one.height > 0);
    // The playlist of the sound alone has none: the choice stays what it was.
    if (pictures.length > 0) events.onPictures(pictures);
  });
  hls.on(Loader.Events.ERROR, (_, error) => {
    if (!error.fatal) return;
    if (error.response?.code === 403) return void renew();
    if (error.type === Loader.ErrorTypes.MEDIA_ERROR) return hls.recoverMediaError();
    // Out of network: goes on by itself when it is back.
    if (!navigator.onLine) return window.addEventListener('online', () => hls.startLoad(), { once: true });
    events.onBroken();
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
    close: () => hls.destroy(),
  };
}

function byItself(video: HTMLVideoElement, address: string, startAt: number, events: StreamEvents): Stream {
  let signed = address;
  let sound = false;
  const load = (at: number, going: boolean): void => {
    video.src = sound ? audioPlaylist(signed) : signed;
    video.addEventListener(
      'loadedmetadata',
      () => {
        video.currentTime = at;
        if (going) void video.play();
      },
      { once: true },
    );
  };
  let tries = 0;
  const failed = (): void => {
    const [at, going] = [video.currentTime, !video.paused];
    tries += 1;
    if (tries > 2) return events.onBroken();
    events.renew().then((fresh) => {
      signed = fresh;
      load(at, going);
    }, events.onBroken);
  };
  const fine = (): void => {
    tries = 0;
  };
  video.addEventListener('error', failed);
  video.addEventListener('playing', fine);
  load(startAt, false);
  return {
    choose: () => undefined,
    soundOnly: (only) => {
      sound = only;
      load(video.currentTime, !video.paused);
    },
    close: () => {
      video.removeEventListener('error', failed);
      video.removeEventListener('playing', fine);
      video.removeAttribute('src');
      video.load();
    },
  };
}
