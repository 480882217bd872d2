/** One whole rendition, as the master playlist announces it. */
export interface Rendition {
  /** Folder inside the package; its playlist is `<name>/index.m3u8`. */
  name: string;
  kind: 'video' | 'audio';
  width: number | null;
  height: number | null;
  frameRate: number | null;
  /** Bits per second over the whole rendition. */
  averageBitrate: number;
  /** Bits per second of its fullest segment. */
  peakBitrate: number;
  /** RFC 6381, e.g. `avc1.4d401e,mp4a.40.2`. */
  codecs: string;
}

export interface PlaylistSegment {
  uri: string;
  seconds: number;
}

/** Segments of a media playlist as written by ffmpeg. */
export function segmentsOf(playlist: string): PlaylistSegment[] {
  return [...playlist.matchAll(/^#EXTINF:([\d.]+),.*\n([^#\s]\S*)/gm)].map(([, seconds, uri]) => ({
    uri: uri ?? '',
    seconds: Number(seconds),
  }));
}

/** Whole means: ffmpeg has closed it. */
export function isWhole(playlist: string): boolean {
  return playlist.includes('#EXT-X-ENDLIST');
}

/** Length of a rendition in seconds with three decimals: the one length that is used everywhere. */
export function lengthOf(segments: readonly PlaylistSegment[]): number {
  return Math.round(segments.reduce((sum, segment) => sum + segment.seconds, 0) * 1000) / 1000;
}

/** @param bytes size of each segment, in the order of the segments */
export function bitratesOf(segments: readonly PlaylistSegment[], bytes: readonly number[]) {
  const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0);
  const total = bytes.reduce((sum, size) => sum + size, 0);
  // A last sliver of a few frames says nothing about what a network must carry.
  const rates = segments.map((segment, index) => ((bytes[index] ?? 0) * 8) / Math.max(segment.seconds, 1));
  const averageBitrate = Math.round((total * 8) / Math.max(seconds, 0.001));
  return { averageBitrate, peakBitrate: Math.max(averageBitrate, Math.round(Math.max(...rates, 0))) };
}

/** The master playlist: pictures from small to large, then sound alone for weak networks. */
export function masterPlaylist(renditions: readonly Rendition[]): string {
  const order = [...renditions].sort(
    (a, b) => Number(a.kind === 'audio') - Number(b.kind === 'audio') || (a.height ?? 0) - (b.height ?? 0),
  );
  const lines = order.flatMap((rendition) => [
    `#EXT-X-STREAM-INF:${attributesOf(rendition).join(',')}`,
    `${rendition.name}/index.m3u8`,
  ]);
  return ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS', ...lines, ''].join('\n');
}

function attributesOf(rendition: Rendition): string[] {
  const attributes = [
    `BANDWIDTH=${rendition.peakBitrate}`,
    `AVERAGE-BANDWIDTH=${rendition.averageBitrate}`,
    `CODECS="${rendition.codecs}"`,
  ];
  if (rendition.width && rendition.height)
    attributes.push(`RESOLUTION=${rendition.width}x${rendition.height}`);
  if (rendition.frameRate) attributes.push(`FRAME-RATE=${rendition.frameRate.toFixed(3)}`);
  return attributes;
}
