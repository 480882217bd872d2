import type { Size } from './ladder.rule';

/** One sheet of small pictures, shown above the timeline while a viewer looks for a place. */
export interface StoryboardPlan {
  tile: Size;
  columns: number;
  rows: number;
  /** Seconds between two pictures. */
  everySeconds: number;
  count: number;
}

const columns = 10;
const mostTiles = 100;
const tileShortSide = 90;

/** At most 100 pictures in one sheet: a sheet stays under 300 kB even for a long lecture. */
export function storyboardOf(display: Size, seconds: number): StoryboardPlan {
  const everySeconds = Math.max(1, Math.ceil(seconds / mostTiles));
  const count = Math.max(1, Math.ceil(seconds / everySeconds));
  const factor = tileShortSide / Math.min(display.width, display.height);
  const even = (length: number): number => Math.max(2, Math.min(320, Math.round((length * factor) / 2) * 2));
  return {
    tile: { width: even(display.width), height: even(display.height) },
    columns: Math.min(columns, count),
    rows: Math.ceil(count / columns),
    everySeconds,
    count,
  };
}

/** WebVTT whose cues name places of the sheet: `storyboard.jpg#xywh=160,0,160,90`. */
export function storyboardTrack(plan: StoryboardPlan, seconds: number, sheet: string): string {
  const cues = Array.from({ length: plan.count }, (_, index) => {
    const from = index * plan.everySeconds;
    const to = index === plan.count - 1 ? Math.max(seconds, from + 0.001) : from + plan.everySeconds;
    const x = (index % plan.columns) * plan.tile.width;
    const y = Math.floor(index / plan.columns) * plan.tile.height;
    return `${stamp(from)} --> ${stamp(to)}\n${sheet}#xywh=${x},${y},${plan.tile.width},${plan.tile.height}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** `01:02:03.004` */
export function stamp(seconds: number): string {
  const millis = Math.round(seconds * 1000);
  const part = (value: number, digits: number): string => String(value).padStart(digits, '0');
  return [
    part(Math.floor(millis / 3_600_000), 2),
    part(Math.floor(millis / 60_000) % 60, 2),
    `${part(Math.floor(millis / 1000) % 60, 2)}.${part(millis % 1000, 3)}`,
  ].join(':');
}
