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
    this.transactions.afterCommit(() => this.nudge());
  }

  /** The same as a statement, for who writes it with its own in a short transaction and nudges afterwards. */
  owing<P extends object>(event: EventType<P>, ...payloads: P[]): string[] {
    return this.owed.adding(handlersOf(event.type), payloads);
  }

  /** Dispatchers also look by themselves, so the loss of a nudge costs a second. */
  nudge(): void {
    void this.redis.publish(outboxChannel, '').catch(() => undefined);
  }
}
