import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis as Client } from 'ioredis';
import { Config } from '../config/config';

/**
 * The shared Redis client; keys carry the installation's prefix. Commands fail within a second while Redis is
 * away, so that what only speeds things up (caches, limits) can be done without.
 */
@Injectable()
export class Redis extends Client implements OnApplicationShutdown {
  constructor(config: Config) {
    super(config.redisUrl, {
      keyPrefix: `${config.redisPrefix}:`,
      maxRetriesPerRequest: 1,
      commandTimeout: 1000,
      lazyConnect: true,
    });
    // Without a listener a lost connection would end the process; readiness reports it instead.
    this.on('error', () => undefined);
  }

  onApplicationShutdown(): void {
    this.disconnect();
  }
}
