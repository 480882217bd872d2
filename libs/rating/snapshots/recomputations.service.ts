import { Injectable } from '@nestjs/common';
import { Clock, Redis } from '@libs/platform';
import { Cycles } from '../cycles/cycles.service';
import { MarkRepository } from '../marks/mark.repository';
import { passesFor, type MarkedSchool } from '../marks/passes.rule';
import type { Ground } from '../measures/counted-figures.service';
import { sideBySide } from '../side-by-side';
import { Computations, type RatingChange } from './computations.service';

/** Schools taken up by one look at the marks. */
const atOnce = 10_000;
/** Districts, or schools, counted at a time. */
const passesAtOnce = 2;
/** Longer than a pass takes; should one take longer, two only do the same twice. A killed worker's lock is gone after it. */
const lockMilliseconds = 30_000;

/**
 * Rates again what has changed, once for a burst of changes. What can change a school's measures leaves a mark in the
 * database; a pass takes away the marks it has counted, so that nothing is lost when it fails, is killed, or when more
 * happens meanwhile.
 */
@Injectable()
export class Recomputations {
  constructor(
    private readonly redis: Redis,
    private readonly cycles: Cycles,
    private readonly computations: Computations,
    private readonly marks: MarkRepository,
    private readonly clock: Clock,
  ) {}

  /** Leaves a mark on these schools: the next sweep rates them. */
  async want(unitIds: string[]): Promise<void> {
    await this.marks.markSchools([...new Set(unitIds)], this.clock.now());
  }

  /** Rates the schools at or below the path soon: now, or at the end of the pass that is running. */
  async hurry(path: string): Promise<void> {
    await this.marks.mark(path, this.clock.now());
    await this.work(path);
  }

  /** Rates what is marked, those that have waited longest first. Ends between two passes when it is asked to. */
  async sweep(signal?: AbortSignal): Promise<void> {
    const marked = await this.marks.listMarked('/', atOnce);
    await sideBySide(passesAtOnce, await this.passes(marked), async ({ path }) => {
      if (!signal?.aborted) await this.work(path);
    });
  }

  /** Counts every school, marked or not, from what is kept of its families; rated are those of which something is otherwise. */
  async all(): Promise<void> {
    await this.count('/', 'kept');
  }

  /** Counts schools again that nothing has marked; answers those that had been out of step. */
  async check(share: MarkedSchool[], signal: AbortSignal): Promise<RatingChange[]> {
    const found: RatingChange[] = [];
    const expected = new Set(share.map(({ unitId }) => unitId));
    for (const { path } of await this.passes(share)) {
      if (signal.aborted) break;
      const changes = (await this.count(path)) ?? [];
      found.push(...changes.filter(({ unitId }) => expected.has(unitId)));
    }
    return found;
  }

  private async passes(schools: MarkedSchool[]) {
    return schools.length === 0 ? [] : passesFor(schools, await this.marks.districtSizes());
  }

  private async work(path: string): Promise<void> {
    const lock = `rating:busy:${path}`;
    const isMarked = async () => (await this.marks.listMarked(path, 1)).length > 0;
    // Asked once more behind the lock: a mark left between the last look and its end found it still taken.
    for (let open = true; open && (await isMarked());) {
      if ((await this.redis.set(lock, '1', 'PX', lockMilliseconds, 'NX')) === null) return;
      try {
        while (open && (await isMarked())) open = (await this.count(path)) !== null;
      } finally {
        await this.redis.del(lock);
      }
    }
  }

  /** Answers who changed; null where the cycle is closed and nothing is counted any more. */
  private async count(path: string, ground: Ground = 'raw'): Promise<RatingChange[] | null> {
    const at = this.clock.now();
    const marked = await this.marks.listMarked(path, atOnce);
    const cycle = await this.cycles.current();
    if (cycle.state === 'CLOSED') return null;
    const { unitIds, changes } = await this.computations.pass(cycle, path, ground);
    await this.marks.clear(unitIds, marked, at, ground);
    return changes;
  }
}
