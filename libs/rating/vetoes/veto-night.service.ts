import { Injectable } from '@nestjs/common';
import { Clock, dayOf, Problem } from '@libs/platform';
import { VetoCases } from './veto-cases.service';
import { VetoRepository } from './veto.repository';

const atOnce = 200;

/** Cases the city has not settled in time: one tier down, as the standard says. */
@Injectable()
export class VetoNight {
  constructor(
    private readonly repository: VetoRepository,
    private readonly cases: VetoCases,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (let after = ''; ;) {
      const ids = await this.repository.listOverdue(dayOf(this.clock.now()), after, atOnce);
      for (const id of ids) {
        if (signal.aborted) return;
        await this.settle(id);
      }
      const last = ids.at(-1);
      if (!last) return;
      after = last;
    }
  }

  private async settle(id: string): Promise<void> {
    try {
      await this.cases.conclude(id, { role: 'platform', by: null }, null);
    } catch (error) {
      // Somebody has settled it in this very moment.
      if (!(error instanceof Problem) || error.code !== 'veto.not-allowed') throw error;
    }
  }
}
