const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/** One line of further tries: each waits longer than the one before, and the network's return ends the wait. */
export class Comeback {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private notBefore = 0;

  constructor(
    private readonly again: () => void,
    private readonly random: () => number = Math.random,
  ) {
    window.addEventListener('online', this.online);
  }

  /** Something failed: there is another try in a while. Failing again meanwhile adds nothing. */
  later(retryAfterSeconds = 0): void {
    if (this.timer) return;
    const wait = Math.max(
      retryAfterSeconds * 1000,
      Math.min(longestWaitMs, firstWaitMs * 2 ** this.failures),
    );
    this.failures += 1;
    this.notBefore = performance.now() + retryAfterSeconds * 1000;
    this.timer = setTimeout(this.now, wait * (1 + this.random() * 0.3));
  }

  /** It works again: the next failure is a first one. */
  fine(): void {
    this.failures = 0;
  }

  close(): void {
    this.rest();
    window.removeEventListener('online', this.online);
  }

  private readonly now = (): void => {
    this.rest();
    this.again();
  };

  private readonly online = (): void => {
    if (this.timer && performance.now() >= this.notBefore) this.now();
  };

  private rest(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
