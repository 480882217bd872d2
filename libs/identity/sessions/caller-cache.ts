import { Injectable } from '@nestjs/common';
import { Log, Redis, type Caller } from '@libs/platform';
import { KnownCallers } from './known-callers';

/** Seconds for which a look-up of who asks is kept in Redis; what changes is removed at once. */
const lifetime = 600;
/** Milliseconds until a change that Redis could not be told is told again. */
const retryMs = 1000;

/** What was looked up about who asks, by the hash of the session's token: in this process, then in Redis. */
@Injectable()
export class CallerCache {
  constructor(
    private readonly known: KnownCallers,
    private readonly redis: Redis,
    private readonly log: Log,
  ) {}

  /** What `keep` wants to see: taken before the look-up begins. */
  get moment(): number {
    return this.known.moment;
  }

  async find(tokenHash: string): Promise<Caller | null> {
    const known = this.known.find(tokenHash);
    if (known) return known;
    const { moment } = this;
    const cached = await this.redis.get(keyOf(tokenHash)).catch(() => null);
    if (!cached) return null;
    const caller = JSON.parse(cached) as Caller;
    this.known.keep(tokenHash, caller, moment);
    return caller;
  }

  /** Keeps a look-up, unless something has changed since it began. */
  async keep(tokenHash: string, caller: Caller, moment: number): Promise<void> {
    if (moment !== this.moment) return;
    const index = indexOf(caller.personId);
    await this.redis
      .multi()
      .set(keyOf(tokenHash), JSON.stringify(caller), 'EX', lifetime)
      .sadd(index, tokenHash)
      .expire(index, lifetime * 2)
      .exec()
      .catch(() => null);
    this.known.keep(tokenHash, caller, moment);
  }

  /** Resolves when the change counts everywhere, or is on its way while Redis is away. */
  async forget(personId: string, left = lifetime): Promise<void> {
    try {
      await this.known.tell(personId);
      const index = indexOf(personId);
      const hashes = await this.redis.smembers(index);
      await this.redis.del(index, ...hashes.map(keyOf));
      // Once more: somebody may have read the old entry between the two.
      if (hashes.length > 0) await this.known.tell(personId);
    } catch (error) {
      this.log.warn({ error }, 'a change of sign-ins or roles waits for Redis');
      if (left > 0) setTimeout(() => void this.forget(personId, left - 1), retryMs).unref();
    }
  }
}

const keyOf = (tokenHash: string) => `session:${tokenHash}`;
const indexOf = (personId: string) => `sessions-of:${personId}`;
