import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Outbox, Transactions } from '@libs/platform';
import { ComputationOrdered } from '../snapshots/computation-ordered.event';
import type { DeclaredFigureEntity } from './declared-figure.entity';
import { DeclaredFigureRepository } from './declared-figure.repository';

/** The two changes, each one transaction with the order to rate the school again. */
@Injectable()
export class DeclaringWork {
  constructor(
    private readonly repository: DeclaredFigureRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async replace(figure: DeclaredFigureEntity, path: string): Promise<void> {
    const { unitId, cycleId, measure, declaredBy, declaredAt } = figure;
    await this.transactions.run(async () => {
      await this.repository.withdrawStanding(unitId, cycleId, measure, declaredBy, declaredAt);
      await this.repository.add([figure]);
      await this.outbox.announce(ComputationOrdered, { path });
    });
  }

  async withdraw(id: string, by: string, path: string): Promise<void> {
    await this.transactions.run(async () => {
      if (!(await this.repository.withdraw(id, by, this.clock.now()))) {
        throw new Conflict('rating.figure-withdrawn', 'This figure is withdrawn already.');
      }
      await this.outbox.announce(ComputationOrdered, { path });
    });
  }
}
