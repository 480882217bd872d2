import { Redis as Client } from 'ioredis';
import type { Config } from '../config/config';
import type { Lane } from './handler';

/** Jobs of a lane that one worker runs at the same time. Packaging already uses every core by itself. */
export const laneConcurrency: Record<Lane, number> = { events: 8, media: 1 };

export const lanes = Object.keys(laneConcurrency) as Lane[];

/** BullMQ's own blocking connections must wait for Redis for as long as it is away. */
export function connectionOf(config: Config): Client {
  const client = new Client(config.redisUrl, { maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  return client;
}

export function queuePrefix(config: Config): string {
  return `${config.redisPrefix}-queue`;
}
