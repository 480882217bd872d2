import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Redis, TooMany } from '@libs/platform';

/** A full hall sits behind one address, and each phone may scan a few times. */
const scansOfAnAddress = { points: 3000, duration: 60 };
const tries = { points: 30, duration: 60 };

/** Keeps the open door of scans from being a free load generator, and one account from knocking for ever. */
@Injectable()
export class CheckInLimit {
  private readonly scans: RateLimiterRedis;
  private readonly people: RateLimiterRedis;

  constructor(redis: Redis) {
    const limiter = (keyPrefix: string, allowed: typeof tries): RateLimiterRedis =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix,
        ...allowed,
        insuranceLimiter: new RateLimiterMemory(allowed),
      });
    this.scans = limiter('activity-scan', scansOfAnAddress);
    this.people = limiter('activity-check-in', tries);
  }

  /** @throws TooMany `request.too-many` */
  countScan(address: string): Promise<void> {
    return count(this.scans, address);
  }

  /** @throws TooMany `request.too-many` */
  countTry(personId: string): Promise<void> {
    return count(this.people, personId);
  }
}

async function count(limiter: RateLimiterRedis, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new TooMany('request.too-many', refusal.msBeforeNext / 1000);
  }
}
