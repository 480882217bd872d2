import { Injectable } from '@nestjs/common';
import { Redis } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { Computations } from './computations.service';

const stale = 'rating:stale';
/** Longer than a pass takes; should one take longer, two only do the same twice. A killed worker's lock is gone after it. */
const lockMilliseconds = 30_000;

/**
 * Rates again what has changed, once for a burst of changes: while a pass runs, further wishes for the same schools
 * only leave a mark, and the pass looks for it before it ends. A mark nobody looked at waits for the next sweep.
 */
@Injectable()
export class Recomputations {
  constructor(
    private readonly redis: Redis,
    private readonly cycles: Cycles,
    private readonly computations: Computations,
  ) {}

  /** Leaves a mark: the next sweep rates these schools. */
  async want(path: string): Promise<void> {
    await this.redis.sadd(stale, path);
  }

  /** Rates the schools at or below the path soon: now, or at the end of the pass that is running. */
  async hurry(path: string): Promise<void> {
    await this.want(path);
    await this.work(path);
  }

  async sweep(): Promise<void> {
    for (const path of await this.redis.smembers(stale)) await this.work(path);
  }

  private async work(path: string): Promise<void> {
    const lock = `rating:busy:${path}`;
    if ((await this.redis.set(lock, '1', 'PX', lockMilliseconds, 'NX')) === null) return;
    try {
      while ((await this.redis.srem(stale, path)) > 0) await this.computeMarked(path);
    } finally {
      await this.redis.del(lock);
    }
  }

  /** The mark comes back when a pass fails, so that the next sweep tries again. */
  private async computeMarked(path: string): Promise<void> {
    try {
      await this.computations.compute(await this.cycles.current(), path);
    } catch (error) {
      await this.want(path);
      throw error;
    }
  }
}
