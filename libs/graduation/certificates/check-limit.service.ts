import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Redis, TooMany } from '@libs/platform';

/** A school's whole evening may come from one address; guessing 80 random bits at this pace takes longer than the sun has. */
const allowed = { points: 600, duration: 60 };

/** Keeps the open check page from being a free load generator. Without Redis each process counts for itself. */
@Injectable()
export class CheckLimit {
  private readonly limiter: RateLimiterRedis;

  constructor(redis: Redis) {
    this.limiter = new RateLimiterRedis({
      storeClient: redis,
      keyPrefix: 'certificate-check',
      ...allowed,
      insuranceLimiter: new RateLimiterMemory(allowed),
    });
  }

  /** @throws TooMany `certificate.too-many-checks` */
  async count(address: string): Promise<void> {
    try {
      await this.limiter.consume(address);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooMany('certificate.too-many-checks', refusal.msBeforeNext / 1000);
    }
  }
}
