import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem, TooMany, type Redis } from '@libs/platform';

export interface Allowance {
  /** Part of the key in Redis. */
  name: string;
  attempts: number;
  /** The window, from the first attempt on. */
  seconds: number;
  /** A success wipes out the failures before it; otherwise it only takes back itself. */
  forgiving?: boolean;
}

/** Counts attempts in Redis, for all api processes together; in this process alone while Redis is away. */
export class AttemptLimit {
  private readonly limiter: RateLimiterRedis;

  constructor(
    redis: Redis,
    private readonly allowance: Allowance,
  ) {
    const { name, attempts, seconds } = allowance;
    const window = { keyPrefix: `limit:${name}`, points: attempts, duration: seconds };
    this.limiter = new RateLimiterRedis({
      storeClient: redis,
      ...window,
      insuranceLimiter: new RateLimiterMemory(window),
    });
  }

  /** @throws TooMany `request.too-many` */
  async take(key: string): Promise<void> {
    try {
      await this.limiter.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes)
        throw new TooMany('request.too-many', refusal.msBeforeNext / 1000);
      throw refusal;
    }
  }

  async succeeded(key: string): Promise<void> {
    if (this.allowance.forgiving) await this.limiter.delete(key);
    else await this.limiter.reward(key);
  }

  async giveBack(key: string): Promise<void> {
    await this.limiter.reward(key);
  }
}

/** Answers that tell a guesser "wrong". What fails for other reasons costs nothing. */
const wrongGuess = new Set([401, 404, 409, 422]);

/**
 * Does something that could be guessed at. Each attempt is counted before it is made, so that a burst of parallel
 * guesses is bounded too, and given back when it was none.
 * @throws TooMany `request.too-many`; whatever the work throws
 */
export async function attempt<T>(counted: [AttemptLimit, string][], work: () => Promise<T>): Promise<T> {
  for (const [limit, key] of counted) await limit.take(key);
  try {
    const answer = await work();
    await Promise.all(counted.map(([limit, key]) => limit.succeeded(key)));
    return answer;
  } catch (error) {
    if (!(error instanceof Problem && wrongGuess.has(error.status)))
      await Promise.all(counted.map(([limit, key]) => limit.giveBack(key)));
    throw error;
  }
}
