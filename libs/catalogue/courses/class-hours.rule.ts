/** Seconds of one class hour: 40 minutes (domain: words). */
export const classHourSeconds = 40 * 60;

/**
 * Class hours in so many seconds of video, to two decimals for reading.
 * Only time the server can verify counts: articles and quizzes add nothing.
 */
export function classHoursOf(videoSeconds: number): number {
  return Math.round((videoSeconds / classHourSeconds) * 100) / 100;
}
