import type { Range } from './play-session';

/** Media time may run this far ahead of the real clock between two looks: decoders and timers are not exact. */
const slackSeconds = 0.75;

/**
 * Turns looks at a player's position into the ranges that really played. What advanced about as fast as
 * the clock was played; what jumped was sought; what stood still was stalled. Seconds; times in milliseconds.
 */
export class PlayedRanges {
  private done: Range[] = [];
  private open: { from: number; to: number; at: number } | null = null;
  private fresh = false;

  /** One look while the player counts. */
  look(position: number, rate: number, now: number): void {
    const { open } = this;
    if (!open) {
      this.open = { from: position, to: position, at: now };
      return;
    }
    const step = position - open.to;
    const possible = (rate * (now - open.at)) / 1000 + slackSeconds;
    if (step < 0 || step > possible) {
      this.breakOff();
      this.open = { from: position, to: position, at: now };
      return;
    }
    if (step > 0) this.fresh = true;
    open.to = position;
    open.at = now;
  }

  /** The last look of a range, at the moment it is broken off. */
  lookIfOpen(position: number, rate: number, now: number): void {
    if (this.open) this.look(position, rate, now);
  }

  /** The player paused, sought, stalled or was hidden: what comes next is a range of its own. */
  breakOff(): void {
    if (this.open && this.fresh) this.done.push([this.open.from, this.open.to]);
    this.open = null;
    this.fresh = false;
  }

  /**
   * What was played since the last time. A range that goes on begins again with the second it was cut in,
   * so that no second is lost between two reports.
   */
  take(): Range[] {
    const { open } = this;
    const taken = this.done;
    this.done = [];
    if (open && this.fresh) {
      taken.push([open.from, open.to]);
      open.from = Math.max(open.from, Math.floor(open.to));
      this.fresh = false;
    }
    return taken;
  }
}
