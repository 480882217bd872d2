import { Injectable } from '@nestjs/common';
import { Conflict, Refused, Transactions, type Caller } from '@libs/platform';
import type { StandardPublicationBody } from '../drafts/draft.dto';
import type { DraftEntity } from '../drafts/draft.entity';
import { Drafts } from '../drafts/drafts.service';
import { isOutdated } from '../simulations/outdated.rule';
import { SimulationRepository } from '../simulations/simulation.repository';
import { problemsIn } from '../sound-standard.rule';
import { Standards } from '../standards.service';
import { RunningCycle } from './running-cycle.service';

/** A draft becomes a version, for good: sound, simulated as it stands, and never changed afterwards. */
@Injectable()
export class Publishing {
  constructor(
    private readonly drafts: Drafts,
    private readonly standards: Standards,
    private readonly simulations: SimulationRepository,
    private readonly running: RunningCycle,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @throws Conflict `standard.changed-meanwhile | not-simulated | simulation-outdated | version-taken | cycle-under-way`;
   * Refused `standard.not-sound`
   */
  async publish(caller: Caller, id: string, { revision, cycle }: StandardPublicationBody): Promise<void> {
    await this.transactions.run(async () => {
      const draft = await this.drafts.hold(id, revision);
      if (problemsIn(draft.document).length > 0)
        throw new Refused('standard.not-sound', 'A standard with problems cannot be published.');
      await this.checkSeen(draft);
      await this.standards.publish(draft, caller.personId);
      if (cycle === 'current') await this.running.rateBy(draft.id);
      await this.drafts.published(caller, draft, cycle);
    });
  }
  private async checkSeen({ id, hash }: DraftEntity): Promise<void> {
    const simulation = await this.simulations.findOf(id, hash);
    if (simulation?.state !== 'DONE')
      throw new Conflict('standard.not-simulated', 'What it would do has to be seen first.');
    if (isOutdated(simulation, await this.simulations.findBasis()))
      throw new Conflict('standard.simulation-outdated', 'A cycle has frozen since: simulate it again.');
  }
}
