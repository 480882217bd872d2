import type { RefusalParameters } from '../packaging/source-refused';

/** Milliseconds between two looks at whether this attempt is still the one. */
const beatEvery = 1000;

/**
 * One try at packaging an asset. Beats while it runs: tells how far it is, and stops at once when another attempt
 * has taken over or the asset is gone.
 */
export class Attempt {
  private readonly superseded = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private beating: Promise<void> = Promise.resolve();
  /** Share done, 0–1. */
  progress = 0;
  readonly signal: AbortSignal;

  constructor(
    readonly number: number,
    stopping: AbortSignal,
    private readonly beat: (progress: number) => Promise<boolean>,
  ) {
    this.signal = AbortSignal.any([stopping, this.superseded.signal]);
    this.timer = setInterval(() => {
      this.beating = this.look();
    }, beatEvery);
  }

  get isSuperseded(): boolean {
    return this.superseded.signal.aborted;
  }

  supersede(): void {
    this.superseded.abort(new Error('another attempt has taken over'));
  }

  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.beating;
  }

  private async look(): Promise<void> {
    // A database that is away for a moment is no reason to throw minutes of work away.
    const mine = await this.beat(this.progress).catch(() => true);
    if (!mine) this.supersede();
  }
}

export interface Failure {
  reason: string;
  message: string;
  parameters: RefusalParameters;
}
