import { Injectable } from '@nestjs/common';
import { Clock, dayOf, Outbox, Transactions } from '@libs/platform';
import { StateLog } from '../log/state-log.service';
import { CycleClosed, CycleClosingOrdered } from './cycle-closed.event';
import type { CycleEntity } from './cycle.entity';

type Facts = Record<string, string | number | null>;

/** What comes with every change of a cycle, in its transaction: a line of the log, and the word to others. */
@Injectable()
export class CycleNews {
  constructor(
    private readonly log: StateLog,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  during<T>(work: () => Promise<T>): Promise<T> {
    return this.transactions.run(work);
  }

  now(): Date {
    return this.clock.now();
  }

  today(): string {
    return dayOf(this.clock.now());
  }

  opened(cycle: Pick<CycleEntity, 'id'>, by: string, dates: Facts): Promise<void> {
    return this.write(cycle, { from: null, to: 'OPEN', action: 'open', by, facts: dates });
  }

  dated(cycle: Pick<CycleEntity, 'id'>, by: string, dates: Facts): Promise<void> {
    return this.write(cycle, { from: 'OPEN', to: 'OPEN', action: 'set-dates', by, facts: dates });
  }

  async closingOrdered({ id }: CycleEntity, by: string | null): Promise<void> {
    await this.outbox.announce(CycleClosingOrdered, { cycleId: id, by });
  }

  async closed(
    cycle: CycleEntity,
    by: string | null,
    freeze: { hash: string; schools: number },
  ): Promise<void> {
    await this.write(cycle, { from: 'OPEN', to: 'CLOSED', action: 'close', by, facts: freeze });
    await this.outbox.announce(CycleClosed, { cycleId: cycle.id });
  }

  private write(
    { id }: Pick<CycleEntity, 'id'>,
    change: { from: string | null; to: string; action: string; by: string | null; facts: Facts },
  ): Promise<void> {
    return this.log.append({ ...change, subject: 'cycle', subjectId: id, unitId: null, reason: '' });
  }
}
