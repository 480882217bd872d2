import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import type { EventType } from './event';
import { handlersOf } from './handler';
import { OutboxRepository } from './outbox.repository';
import { Redis } from './redis';

/** Redis channel on which dispatchers hear that rows are waiting. */
export const outboxChannel = 'outbox';

/** Work that must not be lost: written in the same transaction as the change that owes it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly owed: OutboxRepository,
    private readonly transactions: Transactions,
    private readonly redis: Redis,
  ) {}

  /** @throws Error outside of a transaction: there would be no change to stand or fall with. */
  async announce<P extends object>(event: EventType<P>, ...payloads: P[]): Promise<void> {
    if (!this.transactions.active) throw new Error(`${event.type} was announced outside of a transaction`);
    await this.owed.add(handlersOf(event.type), payloads);
    // Only a nudge: dispatchers also look by themselves, so its loss costs a second.
    this.transactions.afterCommit(
      () => void this.redis.publish(outboxChannel, event.type).catch(() => undefined),
    );
  }
}
