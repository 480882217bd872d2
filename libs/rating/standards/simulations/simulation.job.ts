import { Injectable } from '@nestjs/common';
import { Handles, type RunningJob } from '@libs/platform';
import { SimulationAsked } from './simulation-asked.event';
import { SimulationRuns } from './simulation-runs.service';

@Injectable()
export class SimulationJob {
  constructor(private readonly runs: SimulationRuns) {}

  @Handles(SimulationAsked)
  async asked({ simulationId }: { simulationId: string }, { signal }: RunningJob): Promise<void> {
    await this.runs.run(simulationId, signal);
  }
}
