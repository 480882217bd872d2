import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Redis } from '@libs/platform';
import { EditionRepository } from './edition.repository';

/** Seconds; nothing that is kept is ever wrong, it only becomes unreachable, and then need not stay. */
const lifetime = 300;

/** What has been read of one edition. */
export type ReadOnce = <T>(what: readonly unknown[], read: () => Promise<T | null>) => Promise<T | null>;

/**
 * What learners find in the catalogue, kept in Redis for all processes under the edition it was read in. A reader asks
 * for the edition first and for the rows afterwards, so rows older than their edition cannot be kept: whoever sees a
 * later edition looks under other keys. Without Redis the database answers.
 */
@Injectable()
export class EditionCache {
  /** What this process is reading just now, by key: a hundred who ask at once are one reader. */
  private readonly reading = new Map<string, Promise<unknown>>();

  constructor(
    private readonly editions: EditionRepository,
    private readonly redis: Redis,
  ) {}

  /** One statement; what is read with the answer are plain values, as JSON brings them back; null is not kept. */
  async open(): Promise<ReadOnce> {
    const edition = await this.editions.current();
    if (edition === null) return (_, read) => read();
    return (what, read) => {
      const key = `catalogue:${edition}:${hashOf(what)}`;
      const underway = this.reading.get(key) ?? this.begin(key, read);
      return underway as ReturnType<typeof read>;
    };
  }

  private begin<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const begun = this.look(key, read).finally(() => this.reading.delete(key));
    this.reading.set(key, begun);
    return begun;
  }

  private async look<T>(key: string, read: () => Promise<T | null>): Promise<T | null> {
    const kept = this.reachable ? await this.redis.get(key).catch(() => null) : null;
    if (kept !== null) return JSON.parse(kept) as T;
    const found = await read();
    if (found !== null && this.reachable) {
      await this.redis.set(key, JSON.stringify(found), 'EX', lifetime).catch(() => null);
    }
    return found;
  }

  /** While it is away nobody waits for it: the client finds the way back by itself. */
  private get reachable(): boolean {
    return this.redis.status === 'ready' || this.redis.status === 'wait';
  }
}

const hashOf = (what: readonly unknown[]): string =>
  createHash('sha1').update(JSON.stringify(what)).digest('base64url');
