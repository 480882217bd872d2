import { Injectable } from '@nestjs/common';
import { Units, type UnitEntity } from '@libs/organization';
import { Outbox, Transactions } from '@libs/platform';
import { CommitteeChanged } from './committee-changed.event';

/** Changes to the committees of a school, each told in the transaction that makes it. */
@Injectable()
export class CommitteeNews {
  constructor(
    private readonly units: Units,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
  ) {}

  /** Does the work in one transaction and announces `CommitteeChanged` for the unit's school. */
  during<T>(unit: Pick<UnitEntity, 'path'>, work: () => Promise<T>): Promise<T> {
    return this.transactions.run(async () => {
      const done = await work();
      const { id: schoolId } = await this.units.schoolOf(unit);
      await this.outbox.announce(CommitteeChanged, { schoolId });
      return done;
    });
  }
}
