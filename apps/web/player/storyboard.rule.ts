/** One small picture of a lecture: when it was seen, in seconds, and its place on the sheet, in pixels of the sheet. */
export interface Tile {
  from: number;
  to: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Storyboard {
  /** Address of the sheet of all pictures, relative to the track. */
  sheet: string;
  tiles: readonly Tile[];
}

const cue =
  /^((?:\d+:)?\d{2}:\d{2}\.\d{3}) --> ((?:\d+:)?\d{2}:\d{2}\.\d{3})[^\n]*\n([^#\s]+)#xywh=(\d+),(\d+),(\d+),(\d+)/gmu;

/** What a WebVTT of places on one sheet says; null when it says nothing that can be shown. */
export function storyboardIn(track: string): Storyboard | null {
  const cues = [...track.replaceAll('\r\n', '\n').matchAll(cue)];
  const sheet = cues[0]?.[3];
  if (!sheet) return null;
  const tiles = cues.map(([, from = '', to = '', , x, y, width, height]) => ({
    from: seconds(from),
    to: seconds(to),
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
  return { sheet, tiles };
}

/** The picture of this second; the last one for whatever lies behind it. */
export function tileAt({ tiles }: Storyboard, second: number): Tile | null {
  return tiles.find(({ to }) => second < to) ?? tiles.at(-1) ?? null;
}

const seconds = (stamp: string): number =>
  stamp.split(':').reduce((before, part) => before * 60 + Number(part), 0);

/** How wide the thumb of the browser's own slider is; its middle, not its edge, stands at the value. */
const thumb = 16;

/** Which second of the lecture lies under a finger `x` pixels from the left of a slider `width` pixels wide. */
export function secondUnder(x: number, width: number, duration: number): number {
  const share = (x - thumb / 2) / Math.max(1, width - thumb);
  return Math.min(1, Math.max(0, share)) * duration;
}
