import { Injectable } from '@nestjs/common';
import { Redis as Client } from 'ioredis';
import { Config } from '../config/config';
import type { Lane } from './handler';

/** Jobs of a lane that one worker runs at the same time. Packaging already uses every core by itself. */
export const laneConcurrency: Record<Lane, number> = { events: 8, media: 1 };

export const lanes = Object.keys(laneConcurrency) as Lane[];

/** Connections of one process to the queues. BullMQ leaves those it is given open, so they are closed here. */
@Injectable()
export class QueueConnections {
  private readonly clients: Client[] = [];
  /** Of all keys of the queues. */
  readonly prefix: string;

  constructor(private readonly config: Config) {
    this.prefix = `${config.redisPrefix}-queue`;
  }

  /** Commands wait for Redis for as long as it is away, as BullMQ asks for. */
  open(): Client {
    const client = new Client(this.config.redisUrl, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    this.clients.push(client);
    return client;
  }

  closeAll(): void {
    for (const client of this.clients.splice(0)) client.disconnect();
  }
}
