import { Injectable } from '@nestjs/common';
import { Every, Handles } from '@libs/platform';
import { CycleClosingOrdered } from './cycle-closed.event';
import { CycleClosings } from './cycle-closings.service';

/** Closes cycles when it is time, or when the city says so. */
@Injectable()
export class CyclesJob {
  constructor(private readonly closings: CycleClosings) {}

  /** Before the night's look whether a cycle is open. */
  @Every('rating-freeze', '5 0 * * *')
  async freeze(): Promise<void> {
    await this.closings.orderDue();
  }

  @Handles(CycleClosingOrdered)
  async close({ cycleId, by }: { cycleId: string; by: string | null }): Promise<void> {
    await this.closings.close(cycleId, by);
  }
}
