import { Injectable } from '@nestjs/common';
import { Log, newId, Redis, type Caller } from '@libs/platform';
import { KnownCallers } from './known-callers';

/** Seconds for which a look-up of who asks is kept in Redis; what changes is removed at once. */
const lifetime = 600;
/** Milliseconds until a change that Redis could not be told is told again. */
const retryMs = 1000;

/** What `keep` wants to see: how things stood, here and everywhere, before the look-up began. */
export interface Moment {
  here: number;
  /** null while Redis cannot say. */
  everywhere: string | null;
}

/** Writes a look-up only if nobody has changed anything since it began; in one step, so that nothing comes between. */
const keepUnlessChanged = `
  if (redis.call('get', KEYS[1]) or '') ~= ARGV[1] then return 0 end
  redis.call('set', KEYS[2], ARGV[2], 'EX', ARGV[3])
  redis.call('sadd', KEYS[3], ARGV[4])
  redis.call('expire', KEYS[3], ARGV[3] * 2)
  return 1`;

/** What was looked up about who asks, by the hash of the session's token: in this process, then in Redis. */
@Injectable()
export class CallerCache {
  constructor(
    private readonly here: KnownCallers,
    private readonly redis: Redis,
    private readonly log: Log,
  ) {}

  /** To be taken before the database is read. */
  async begin(): Promise<Moment> {
    const here = this.here.moment;
    const everywhere = await this.redis.get(changesKey).then(
      (last) => last ?? '',
      () => null,
    );
    return { here, everywhere };
  }

  /** What this process knows without asking anybody. */
  known(tokenHash: string): Caller | null {
    return this.here.find(tokenHash);
  }

  async find(tokenHash: string): Promise<Caller | null> {
    const known = this.here.find(tokenHash);
    if (known) return known;
    const { moment } = this.here;
    const cached = await this.redis.get(keyOf(tokenHash)).catch(() => null);
    if (!cached) return null;
    const caller = JSON.parse(cached) as Caller;
    this.here.keep(tokenHash, caller, moment);
    return caller;
  }

  /**
   * Keeps a look-up, unless something has changed since it began: here, or in another process whose word has not come
   * yet. Without that a revoked sign-in could be put back by a request that was already on its way.
   */
  async keep(tokenHash: string, caller: Caller, { here, everywhere }: Moment): Promise<void> {
    if (everywhere === null || here !== this.here.moment) return;
    const keys = [changesKey, keyOf(tokenHash), indexOf(caller.personId)];
    const kept = await this.redis
      .eval(keepUnlessChanged, keys.length, ...keys, everywhere, JSON.stringify(caller), lifetime, tokenHash)
      .catch(() => 0);
    if (kept === 1) this.here.keep(tokenHash, caller, here);
  }

  /** Resolves when the change counts everywhere, or is on its way while Redis is away. */
  async forget(personId: string, left = lifetime): Promise<void> {
    try {
      await this.redis.set(changesKey, newId());
      await this.here.tell(personId);
      const index = indexOf(personId);
      const hashes = await this.redis.smembers(index);
      if (hashes.length === 0) return;
      // Only what was listed leaves the index: somebody may be writing down another device just now.
      await this.redis
        .multi()
        .del(...hashes.map(keyOf))
        .srem(index, ...hashes)
        .exec();
      // Once more: somebody may have read the old entry between the two.
      await this.here.tell(personId);
    } catch (error) {
      this.log.warn({ error }, 'a change of sign-ins or roles waits for Redis');
      if (left > 0) setTimeout(() => void this.forget(personId, left - 1), retryMs).unref();
    }
  }
}

const changesKey = 'callers-last-change';
const keyOf = (tokenHash: string) => `session:${tokenHash}`;
const indexOf = (personId: string) => `sessions-of:${personId}`;
