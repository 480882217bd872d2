/** Most entries at a time: of all people together, of one of them, and written in one go. */
export interface GatheringLimits {
  waiting: number;
  waitingOfOne: number;
  batch: number;
}

interface Entry<T, R> {
  item: T;
  resolve: (answer: R | Promise<R>) => void;
  reject: (error: unknown) => void;
}

export type Refusal = 'full' | 'full-for-one';

/**
 * Gathers what arrives while a batch is being written, and writes that as the next batch (group commit). Who
 * comes alone is written at once; how long the others wait is what one batch takes, so that batches grow with the
 * load and nobody waits for a timer. One batch at a time: two at once would be smaller ones, which cost more than
 * the wait for the disk that they share, and a flood would hold more of the pool. The next one is on its way to the
 * database before the last one is answered, so that neither has to wait while the other is at work.
 */
export class Gathering<T, R> {
  private waiting: Entry<T, R>[] = [];
  private readonly counts = new Map<string, number>();
  private writing: Promise<void> | null = null;

  /**
   * `write` answers in the order given, or promises an answer for later; `hopeless` says of a failure that writing
   * the parts would fail too.
   */
  constructor(
    private readonly write: (batch: readonly T[]) => Promise<(R | Promise<R>)[]>,
    private readonly ownerOf: (item: T) => string,
    private readonly hopeless: (error: unknown) => boolean,
    private readonly limits: GatheringLimits,
  ) {}

  /** Why this one cannot be taken now; null when it can. */
  refusal(item: T): Refusal | null {
    if (this.waiting.length >= this.limits.waiting) return 'full';
    return (this.counts.get(this.ownerOf(item)) ?? 0) >= this.limits.waitingOfOne ? 'full-for-one' : null;
  }

  /** Resolves when the batch with this item is written. Ask `refusal` first. */
  add(item: T): Promise<R> {
    const owner = this.ownerOf(item);
    this.counts.set(owner, (this.counts.get(owner) ?? 0) + 1);
    return new Promise<R>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      this.begin();
    });
  }

  /** Resolves when all that was taken is answered. */
  async ended(): Promise<void> {
    while (this.writing) await this.writing;
    await new Promise(setImmediate);
  }

  private begin(): void {
    if (this.writing || this.waiting.length === 0) return;
    const batch = this.waiting.splice(0, this.limits.batch);
    this.writing = this.answer(batch).then(() => {
      for (const { item } of batch) this.leave(this.ownerOf(item));
      this.writing = null;
      this.begin();
    });
  }

  /** A batch that fails is halved until the entry at fault stands alone: it never fails its neighbours. */
  private async answer(batch: readonly Entry<T, R>[]): Promise<void> {
    try {
      const answers = await this.write(batch.map(({ item }) => item));
      setImmediate(() => batch.forEach((entry, index) => entry.resolve(answers[index] as R | Promise<R>)));
    } catch (error) {
      if (batch.length === 1 || this.hopeless(error)) {
        for (const entry of batch) entry.reject(error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.answer(batch.slice(0, half));
      await this.answer(batch.slice(half));
    }
  }

  private leave(owner: string): void {
    const left = (this.counts.get(owner) ?? 1) - 1;
    if (left > 0) this.counts.set(owner, left);
    else this.counts.delete(owner);
  }
}
