import { setImmediate as aBreath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { assess } from '../../engine/assess.rule';
import { DraftRepository } from '../drafts/draft.repository';
import type { StandardDocument } from '../standard.rule';
import type { SimulatedSchoolEntity, SimulationEntity } from './simulation.entity';
import { SimulationRepository, type FrozenSchool } from './simulation.repository';

/** Schools between two signs of progress; their inputs are some ten thousand bytes each. */
const batch = 100;

type Simulated = Omit<SimulatedSchoolEntity, 'simulationId'>;

/** Works out a draft over the schools of a cycle, from the very inputs they were rated by. Touches no rating. */
@Injectable()
export class SimulationRuns {
  constructor(
    private readonly simulations: SimulationRepository,
    private readonly drafts: DraftRepository,
    private readonly clock: Clock,
  ) {}

  /** May be begun again at any point: the same document and inputs give the same rows. */
  async run(id: string, signal?: AbortSignal): Promise<void> {
    const simulation = await this.simulations.find(id);
    if (!simulation || simulation.state === 'DONE') return;
    const draft = await this.drafts.find(simulation.draftId);
    if (draft?.hash !== simulation.draftHash) {
      await this.simulations.change(id, { state: 'OVERTAKEN', finishedAt: this.clock.now() });
      return;
    }
    await this.work(simulation, draft.document, signal);
  }

  private async work(
    { id, cycleId }: SimulationEntity,
    document: StandardDocument,
    signal?: AbortSignal,
  ): Promise<void> {
    const schoolsInAll = cycleId ? await this.simulations.countSchools(cycleId) : 0;
    await this.simulations.change(id, { state: 'RUNNING', schoolsDone: 0, schoolsInAll });
    let schoolsDone = 0;
    for await (const schools of cycleId ? this.frozen(cycleId) : []) {
      // Stopped on the way, the job goes back to the queue and begins again.
      signal?.throwIfAborted();
      await this.simulations.keep(id, await simulate(document, schools));
      schoolsDone += schools.length;
      await this.simulations.change(id, { schoolsDone });
    }
    await this.simulations.change(id, { state: 'DONE', schoolsDone, finishedAt: this.clock.now() });
  }

  private async *frozen(cycleId: string): AsyncGenerator<FrozenSchool[]> {
    let schools = await this.simulations.listFrozen(cycleId, '', batch);
    while (schools.length > 0) {
      yield schools;
      schools = await this.simulations.listFrozen(cycleId, schools.at(-1)!.unitId, batch);
    }
  }
}

async function simulate(document: StandardDocument, schools: FrozenSchool[]): Promise<Simulated[]> {
  const simulated: Simulated[] = [];
  for (const [index, { unitId, districtId, inputs, tier, total }] of schools.entries()) {
    const result = assess(document, inputs);
    simulated.push({
      unitId,
      districtId,
      kind: inputs.kind,
      tierBefore: tier,
      tierAfter: result.tier,
      totalBefore: total,
      totalAfter: result.total,
    });
    if (index % 25 === 24) await aBreath();
  }
  return simulated;
}
