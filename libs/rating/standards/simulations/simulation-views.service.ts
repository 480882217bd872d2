import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import { differencesOf } from '../difference.rule';
import type { DraftEntity } from '../drafts/draft.entity';
import { Standards } from '../standards.service';
import { isOutdated } from './outdated.rule';
import type { SimulationEntity } from './simulation.entity';
import { SimulationQuery } from './simulation.query';
import { SimulationRepository } from './simulation.repository';
import type { SimulationStateView, SimulationView } from './simulation.view';

/** What is known of the simulation of a draft as it stands. */
@Injectable()
export class SimulationViews {
  constructor(
    private readonly simulations: SimulationRepository,
    private readonly query: SimulationQuery,
    private readonly standards: Standards,
  ) {}

  /** null while this very document has not been asked about. */
  async stateOf(draft: DraftEntity): Promise<SimulationStateView | null> {
    const found = await this.simulations.findOf(draft.id, draft.hash);
    return found && this.state(found);
  }

  /** @throws NotFound `standard.not-simulated` */
  async of(draft: DraftEntity): Promise<SimulationView> {
    const simulation = await this.get(draft);
    const base = await this.standards.get(draft.basedOnId);
    const differences = differencesOf(base.document, draft.document);
    return {
      ...(await this.state(simulation)),
      tiers: await this.query.tiers(simulation.id),
      districts: await this.query.districts(simulation.id),
      kinds: await this.query.kinds(simulation.id),
      change: await this.query.change(simulation.id),
      unseen: differences
        .filter(({ section, field }) => section === 'participation' || field === 'smallGroup')
        .map(({ field }) => field),
    };
  }

  /** @throws NotFound `standard.not-simulated` */
  async get(draft: DraftEntity): Promise<SimulationEntity> {
    const found = await this.simulations.findOf(draft.id, draft.hash);
    if (found) return found;
    throw new NotFound('standard.not-simulated', 'This draft has not been simulated as it stands.');
  }

  private async state(simulation: SimulationEntity): Promise<SimulationStateView> {
    const { id, state, schoolsDone, schoolsInAll, cycleId, finishedAt } = simulation;
    const cycle = cycleId ? await this.simulations.findCycle(cycleId) : null;
    return {
      ...{ id, state, done: schoolsDone, of: schoolsInAll, finishedAt },
      ...{ cycle: cycle?.code ?? null, frozen: cycle?.state === 'CLOSED' },
      outdated: isOutdated(simulation, await this.simulations.findBasis()),
    };
  }
}
