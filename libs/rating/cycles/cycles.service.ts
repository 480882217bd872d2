import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, dayOf, newId, NotFound, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { Standards } from '../standards/standards.service';
import type { CycleEntity } from './cycle.entity';
import { CycleRepository } from './cycle.repository';

export interface NewCycle {
  code: string;
  /** First and last day, Asia/Shanghai, YYYY-MM-DD. */
  fromDay: string;
  untilDay: string;
}

/** The rating cycles. One is current: the open one that ends last. */
@Injectable()
export class Cycles implements OnApplicationBootstrap {
  constructor(
    private readonly repository: CycleRepository,
    private readonly standards: Standards,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.ensureOpen();
  }

  /**
   * Where no cycle is open, opens one for the running school year that also looks back over the last full one: a school
   * then sees a year's facts and how today's events move them. Every process does this when it starts, and the worker
   * every night; however many at once, one cycle comes of it.
   */
  async ensureOpen(): Promise<void> {
    if (!(await this.repository.findOpen())) await this.open(this.runningYear());
  }

  /**
   * The current cycle: the open one, or the last one until the next is opened. Looking opens none.
   * @throws NotFound `rating.no-cycle` before there has been any
   */
  async current(): Promise<CycleEntity> {
    const cycle = (await this.repository.findOpen()) ?? (await this.repository.findLast());
    if (!cycle) throw new NotFound('rating.no-cycle', 'No rating cycle has been opened yet.');
    return cycle;
  }

  /** @throws NotFound `rating.cycle-not-found` */
  async get(id: string): Promise<CycleEntity> {
    const cycle = await this.repository.find(id);
    if (!cycle) throw new NotFound('rating.cycle-not-found', 'There is no such cycle.');
    return cycle;
  }

  /** Opens a cycle under the standard in force; a cycle that is there already is answered as it is. */
  async open(wanted: NewCycle): Promise<CycleEntity> {
    const standard = await this.standards.forNewCycle();
    await this.repository.addUnlessThere({ ...wanted, id: newId(), standardId: standard.id });
    const cycle = await this.repository.findByCode(wanted.code);
    if (!cycle) throw new NotFound('rating.cycle-not-found', 'There is no such cycle.');
    return cycle;
  }

  private runningYear(): NewCycle {
    const year = schoolYearOf(this.clock.now());
    const startYear = Number(year.code.slice(0, 4));
    const lastDay = dayOf(new Date(year.to.getTime() - 1));
    return { code: year.code, fromDay: dayOf(schoolYearStarting(startYear - 1).from), untilDay: lastDay };
  }
}
