import { Injectable } from '@nestjs/common';
import { Clock, Conflict, dayOf, Outbox } from '@libs/platform';
import { CycleRepository } from '../../cycles/cycle.repository';
import { ComputationOrdered } from '../../snapshots/computation-ordered.event';

/** Gives the running cycle another standard, as long as nobody has begun anything under the old one. */
@Injectable()
export class RunningCycle {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction; all schools are rated again after it. @throws Conflict `standard.cycle-under-way` */
  async rateBy(standardId: string): Promise<void> {
    const open = await this.cycles.findOpen();
    const cycle = open && (await this.cycles.lock(open.id));
    const today = dayOf(this.clock.now());
    const isUntouched =
      cycle?.state === 'OPEN' &&
      cycle.closingAt === null &&
      (cycle.applicationsFrom === null || cycle.applicationsFrom > today);
    if (!isUntouched) {
      throw new Conflict(
        'standard.cycle-under-way',
        'Schools have begun to apply in this cycle, or its figures are frozen: it keeps its standard.',
      );
    }
    await this.cycles.change(cycle.id, { standardId });
    await this.outbox.announce(ComputationOrdered, { path: '/' });
  }
}
