import { nativeStream } from './native-stream';
import type { Stream, StreamEvents } from './stream';

const fetchLoader = () => import('./hls-stream');

/** The loader is a hundred kilobytes: whoever will play soon has it fetched while the address is being asked for. */
export function fetchLoaderAhead(): void {
  // What fails here fails again, and is told, when the stream opens.
  if ('MediaSource' in window || 'ManagedMediaSource' in window) fetchLoader().catch(() => undefined);
}

/** hls.js where the browser has media source extensions; an iPhone plays HLS by itself. */
export async function openStream(
  video: HTMLVideoElement,
  address: string,
  startAt: number,
  events: StreamEvents,
): Promise<Stream> {
  const { hlsStream, isSupported } = await fetchLoader();
  return (isSupported() ? hlsStream : nativeStream)(video, address, startAt, events);
}
