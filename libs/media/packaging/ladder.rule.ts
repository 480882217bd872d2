export interface Size {
  width: number;
  height: number;
}

export interface Rung extends Size {
  /** Folder of its playlist inside the package, e.g. `v720`; named after the short side. */
  name: string;
  shortSide: number;
  /** Bits per second the encoder may not exceed for long. */
  maxBitrate: number;
}

const steps = [360, 540, 720, 1080] as const;
/** A picture wider than this (or, standing, taller) is held by its long side: a banner is not 1080 lines of 12,000. */
const widestAspect = 2.4;
/** Another rung pays when it shows at least this much more. */
const worthwhile = 1.2;

/**
 * The renditions of a picture, smallest first: steps of 360/540/720/1080 on the short side, never larger than
 * the source, aspect kept, both sides even (H.264 4:2:0). A source between two steps also gets its own size.
 * @param display size as shown, rotation and pixel shape applied
 */
export function ladderOf(display: Size): Rung[] {
  const short = Math.min(display.width, display.height);
  const long = Math.max(display.width, display.height);
  const largest = Math.min(short, (1080 * widestAspect) / (long / short), 1080);
  const sides: number[] = steps.filter((step) => step <= largest);
  const own = Math.floor(largest);
  const top = sides.at(-1);
  if (top === undefined || own >= top * worthwhile) sides.push(own);
  return sides.map((side) => rungOf(display, side));
}

function rungOf(display: Size, shortSide: number): Rung {
  const factor = shortSide / Math.min(display.width, display.height);
  const size = { width: even(display.width * factor), height: even(display.height * factor) };
  return { name: `v${shortSide}`, shortSide, ...size, maxBitrate: bitrateOf(size) };
}

function even(length: number): number {
  // The hair keeps 1279.9999 from becoming 1278.
  return Math.max(2, Math.floor(length / 2 + 1e-6) * 2);
}

/** About 0.09 bit per pixel at 30 frames a second, more for small pictures; lectures stay well below. */
function bitrateOf({ width, height }: Size): number {
  const pixels = width * height;
  return Math.round((250_000 + pixels * 2.1) / 10_000) * 10_000;
}
