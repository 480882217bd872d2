/** How much of a sitting's clock is used. Seconds; instants in milliseconds since 1970. */
export interface CreditClock {
  openedAt: number;
  creditedSeconds: number;
  /** What earlier sittings drew beyond their clock. */
  debtSeconds: number;
}

export interface CreditLimits {
  /** Media seconds one real second can show at most. */
  rateMax: number;
  toleranceSeconds: number;
}

/**
 * Whole seconds the one cumulative clock still allows (watching: one cumulative clock):
 * `credited in this session <= rateMax x (now - opened) + one tolerance`, the tolerance once a session.
 * A server clock that steps back allows nothing until it has caught up; never negative.
 */
export function clockAllowance(clock: CreditClock, now: number, limits: CreditLimits): number {
  const earned = limits.rateMax * elapsed(clock, now) + limits.toleranceSeconds;
  return Math.max(0, Math.floor(earned - clock.debtSeconds - clock.creditedSeconds + 1e-9));
}

/**
 * What the next sitting must take off its tolerance. Without it a script would open sittings by the
 * hundred and live on their tolerances; with it a person's clock is one, whatever the number of sittings.
 */
export function debtLeft(clock: CreditClock, now: number, limits: CreditLimits): number {
  const drawn = clock.debtSeconds + clock.creditedSeconds - limits.rateMax * elapsed(clock, now);
  return Math.min(limits.toleranceSeconds, Math.max(0, drawn));
}

/** Seconds that still count today (domain: at most 3 class hours a day count online). */
export function dayAllowance(creditedToday: number, dailyCapSeconds: number): number {
  return Math.max(0, dailyCapSeconds - creditedToday);
}

function elapsed(clock: CreditClock, now: number): number {
  return Math.max(0, now - clock.openedAt) / 1000;
}
