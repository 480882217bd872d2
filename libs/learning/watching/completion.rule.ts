import { countSeconds, hasSecond, secondsOf, type Coverage } from './coverage.rule';

const freeTailSeconds = 3;

/** Covered share in percent, floored to one decimal: 5 of 13 seconds are 38.4. */
export function percentOf(coveredSeconds: number, durationSeconds: number): number {
  return (
    Math.floor((Math.min(coveredSeconds, secondsOf(durationSeconds)) * 1000) / secondsOf(durationSeconds)) /
    10
  );
}

/**
 * Whether the lecture counts as completed: coverage, with the last 3 seconds given free, reaches the
 * threshold (0–1). Of a very short clip at most half is free, so that nothing completes unseen.
 */
export function isComplete(coverage: Coverage, durationSeconds: number, threshold: number): boolean {
  const length = secondsOf(durationSeconds);
  const free = Math.min(freeTailSeconds, Math.floor(length / 2));
  const granted = countSeconds(coverage, length - free) + free;
  return granted >= Math.ceil(threshold * length - 1e-9) && countSeconds(coverage, length) > 0;
}

/** Covered seconds as told to people: never more than the lecture is long. */
export function coveredOf(coveredSeconds: number, durationSeconds: number): number {
  return Math.min(coveredSeconds, durationSeconds);
}

/** The end of what has been seen without a gap from the start, in media seconds: how far one may seek where seeking ahead is not allowed. */
export function seenWithoutGap(coverage: Coverage, durationSeconds: number): number {
  const length = secondsOf(durationSeconds);
  let second = 0;
  while (second < length && hasSecond(coverage, second)) second++;
  return second === length ? durationSeconds : second;
}

/**
 * Where the player starts, in media seconds: where it last stood; at the end of the lecture, the first
 * part not seen yet, or the beginning when there is none.
 */
export function resumeAt(
  position: number,
  coverage: Coverage,
  durationSeconds: number,
  completed: boolean,
): number {
  if (position < durationSeconds - freeTailSeconds) return Math.max(0, position);
  if (completed || durationSeconds <= freeTailSeconds) return 0;
  const next = seenWithoutGap(coverage, durationSeconds);
  return next >= durationSeconds - freeTailSeconds ? 0 : next;
}
