/** A frame rate as ffmpeg writes it, exact: `30000/1001`. */
export interface FrameRate {
  text: string;
  perSecond: number;
}

const steady: FrameRate[] = ['10', '12', '15', '24000/1001', '24', '25', '30000/1001', '30'].map((text) => ({
  text,
  perSecond: valueOf(text),
}));
const full: FrameRate = { text: '30', perSecond: 30 };

/**
 * The constant rate of all renditions: the source's own up to 30, half of 50 and 60, and 30 for a source whose
 * frames come unevenly (screen recordings, phones). A constant rate makes key frames of all renditions fall together.
 * @param average frames per second over the whole source, @param nominal the rate its clock allows; 0 when unknown
 */
export function frameRateOf(average: number, nominal: number): FrameRate {
  if (!(average > 0) || !Number.isFinite(average)) return full;
  const uneven = nominal > 0 && Math.abs(nominal - average) / Math.max(nominal, average) > 0.05;
  if (uneven) return full;
  let rate = average;
  while (rate > 31) rate /= 2;
  const fitting = steady.find((candidate) => candidate.perSecond >= rate - 0.02);
  return fitting ?? full;
}

/** Number of a fraction like `30000/1001`; 0 for `0/0` and anything that is no number. */
export function valueOf(fraction: string | undefined): number {
  const [above, below = '1'] = (fraction ?? '').split('/');
  const value = Number(above) / Number(below);
  return Number.isFinite(value) ? value : 0;
}
