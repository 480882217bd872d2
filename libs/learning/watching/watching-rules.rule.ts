/** What a city may set about watching; shares 0–1, times in seconds. */
export interface WatchingRules {
  /** Share of a lecture that completes it. */
  threshold: number;
  /** Fastest playback that counts by media time. */
  rateMax: number;
  /**
   * Given once a session, for clocks and networks. Small: at normal speed the clock itself leaves half as much
   * again, and a clip of six seconds must not complete in one request.
   */
  toleranceSeconds: number;
  reportEverySeconds: number;
  /** Newly verified seconds that count on one Asia/Shanghai day: 3 class hours of 40 minutes. */
  dailyCapSeconds: number;
  /** A second player closes the first, or is refused while the first still reports. */
  secondPlayer: 'supersede' | 'refuse';
  /** Whether one may seek to parts not seen yet. */
  seekAhead: boolean;
}

export const defaultWatchingRules: Readonly<WatchingRules> = Object.freeze({
  threshold: 0.95,
  rateMax: 1.5,
  toleranceSeconds: 2,
  reportEverySeconds: 15,
  dailyCapSeconds: 3 * 40 * 60,
  secondPlayer: 'supersede',
  seekAhead: true,
});

const within = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && value >= least && value <= most;

const usable: Record<keyof WatchingRules, (value: unknown) => boolean> = {
  threshold: within(0.5, 1),
  rateMax: within(1, 4),
  toleranceSeconds: within(0, 60),
  reportEverySeconds: within(5, 120),
  dailyCapSeconds: within(0, 86_400),
  secondPlayer: (value) => value === 'supersede' || value === 'refuse',
  seekAhead: (value) => typeof value === 'boolean',
};

/** The defaults with the city's own values; a value that is not usable leaves the default standing. */
export function watchingRules(set: Readonly<Record<string, unknown>>): WatchingRules {
  const own = Object.entries(set).filter(([name, value]) => usable[name as keyof WatchingRules]?.(value));
  return { ...defaultWatchingRules, ...Object.fromEntries(own) };
}
