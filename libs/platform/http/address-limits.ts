import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { TooMany } from '../errors/problem';
import { Redis } from '../queue/redis';

export interface AddressLimit {
  /** Key in Redis. */
  name: string;
  /** So many from one address in so many seconds. */
  points: number;
  duration: number;
  /** Of the problem that refuses the next. */
  code: string;
}

/** What one network address may do in a while. Without Redis each process counts for itself. */
@Injectable()
export class AddressLimits {
  private readonly limiters = new Map<string, RateLimiterRedis>();

  constructor(private readonly redis: Redis) {}

  /** @throws TooMany with the code of the limit */
  async count(limit: AddressLimit, address: string): Promise<void> {
    try {
      await this.limiterOf(limit).consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooMany(limit.code, refusal.msBeforeNext / 1000);
    }
  }

  private limiterOf({ name, points, duration }: AddressLimit): RateLimiterRedis {
    const there = this.limiters.get(name);
    if (there) return there;
    const made = new RateLimiterRedis({
      storeClient: this.redis,
      keyPrefix: name,
      points,
      duration,
      insuranceLimiter: new RateLimiterMemory({ points, duration }),
    });
    this.limiters.set(name, made);
    return made;
  }
}
