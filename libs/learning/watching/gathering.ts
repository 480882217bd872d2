/** Most entries at a time: of all people together, of one of them, and written in one go; and most goes at a time. */
export interface GatheringLimits {
  waiting: number;
  waitingOfOne: number;
  batch: number;
  writers: number;
}

interface Entry<T, R> {
  item: T;
  resolve: (answer: R) => void;
  reject: (error: unknown) => void;
}

export type Refusal = 'full' | 'full-for-one';

/**
 * Gathers what arrives while a batch is being written, and writes that as the next batch (group commit). Who
 * comes alone is written at once; how long the others wait is what one batch takes, so that batches grow with the
 * load and nobody waits for a timer. A flood holds as many connections as there are writers, not the pool; a second
 * writer works while the first one waits for the disk, but begins only with as much as the first one has: many small
 * batches cost more than few large ones. What one owner sends is never in two batches at once.
 */
export class Gathering<T, R> {
  private waiting: Entry<T, R>[] = [];
  private readonly counts = new Map<string, number>();
  private readonly writing = new Set<Promise<void>>();
  /** Entries in the batches being written. */
  private underWay = 0;
  private readonly busy = new Set<string>();

  /** `write` answers in the order given; `hopeless` says of a failure that writing the parts would fail too. */
  constructor(
    private readonly write: (batch: readonly T[]) => Promise<R[]>,
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
    while (this.writing.size > 0) await Promise.all(this.writing);
  }

  private begin(): void {
    if (this.writing.size >= this.limits.writers) return;
    if (this.waiting.length < Math.min(this.underWay, this.limits.batch)) return;
    const batch = this.take();
    if (batch.length === 0) return;
    this.underWay += batch.length;
    const writing = this.writeOut(batch).finally(() => {
      this.writing.delete(writing);
      this.underWay -= batch.length;
      this.begin();
    });
    this.writing.add(writing);
  }

  private take(): Entry<T, R>[] {
    const batch: Entry<T, R>[] = [];
    const left: Entry<T, R>[] = [];
    for (const entry of this.waiting) {
      const fits = batch.length < this.limits.batch && !this.busy.has(this.ownerOf(entry.item));
      (fits ? batch : left).push(entry);
    }
    for (const { item } of batch) this.busy.add(this.ownerOf(item));
    this.waiting = left;
    return batch;
  }

  private async writeOut(batch: readonly Entry<T, R>[]): Promise<void> {
    await this.answer(batch);
    for (const { item } of batch) {
      this.busy.delete(this.ownerOf(item));
      this.leave(this.ownerOf(item));
    }
  }

  /** A batch that fails is halved until the entry at fault stands alone: it never fails its neighbours. */
  private async answer(batch: readonly Entry<T, R>[]): Promise<void> {
    try {
      const answers = await this.write(batch.map(({ item }) => item));
      batch.forEach((entry, index) => entry.resolve(answers[index] as R));
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
