import { Injectable } from '@nestjs/common';
import { Clock, Transactions, type ChainEnd } from '@libs/platform';
import {
  factsOf,
  sealChange,
  type LogFacts,
  type LogSubject,
  type SealedChange,
  type StateChange,
} from './state-entry.rule';
import { StateLogRepository } from './state-log.repository';

/** A change as it is told again. */
export interface LoggedChange extends StateChange {
  sequence: number;
  at: Date;
}

/** The book in which every change of state stands, in one chain. Entries are added and never changed. */
@Injectable()
export class StateLog {
  constructor(
    private readonly repository: StateLogRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Inside the transaction that makes the change, and best as its last step: the end of the chain is held until the commit.
   * Several changes are written in the order they are given.
   */
  async append(...changes: StateChange[]): Promise<void> {
    const at = this.clock.now();
    await this.add(changes.map((change) => ({ ...change, at })));
  }

  /** History taken over from elsewhere, each with its own time, in the order of time. Inside a transaction. */
  async takeOver(changes: (StateChange & { at: Date })[]): Promise<void> {
    await this.add(changes);
  }

  /** The life of one thing, from the beginning. */
  async listOf(subject: LogSubject, subjectId: string): Promise<LoggedChange[]> {
    const entries = await this.repository.listOf(subject, subjectId);
    return entries.map((entry) => ({
      sequence: entry.sequence,
      subject: entry.subject,
      subjectId: entry.subjectId,
      unitId: entry.unitId,
      from: entry.from,
      to: entry.to,
      action: entry.action,
      by: entry.by,
      reason: entry.reason,
      facts: factsOf(entry) satisfies LogFacts,
      at: entry.at,
    }));
  }

  private async add(changes: (StateChange & { at: Date })[]): Promise<void> {
    if (changes.length === 0) return;
    if (!this.transactions.active) throw new Error('A change of state is logged in its own transaction');
    let end: ChainEnd = await this.repository.lockEnd();
    const sealed: SealedChange[] = [];
    for (const { at, ...change } of changes) {
      const link = sealChange(end, change, at);
      sealed.push(link);
      end = link;
    }
    await this.repository.add(sealed);
  }
}
