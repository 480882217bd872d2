import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, Refused, Transactions, type Caller } from '@libs/platform';
import { Drafts } from '../drafts/drafts.service';
import { problemsIn } from '../sound-standard.rule';
import { isOutdated } from './outdated.rule';
import { SimulationAsked } from './simulation-asked.event';
import { SimulationRepository, type Basis } from './simulation.repository';

/** Asking what a draft would have done, before anybody is rated by it. */
@Injectable()
export class SimulationOrders {
  constructor(
    private readonly simulations: SimulationRepository,
    private readonly drafts: Drafts,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Orders the simulation of the draft as the caller has seen it; the same document is worked out once. Answers its id.
   * One that was overtaken by another document before it ran is worked out after all when the draft is what it was again,
   * and one whose figures are no more those of the last freeze is worked out on these.
   * @throws Conflict `standard.changed-meanwhile`; Refused `standard.not-sound`
   */
  ask(caller: Pick<Caller, 'personId'>, draftId: string, revision: number): Promise<string> {
    return this.transactions.run(async () => {
      const draft = await this.drafts.hold(draftId, revision);
      const there = await this.simulations.findOf(draft.id, draft.hash);
      const basis = await this.simulations.findBasis();
      if (there && there.state !== 'OVERTAKEN' && !isOutdated(there, basis)) return there.id;
      if (there) return this.again(there.id, basis);
      if (problemsIn(draft.document).length > 0)
        throw new Refused('standard.not-sound', 'A standard with problems cannot be simulated.');
      const id = newId();
      await this.simulations.add({
        id,
        draftId: draft.id,
        draftHash: draft.hash,
        cycleId: basis?.id ?? null,
        state: 'WAITING',
        schoolsDone: 0,
        schoolsInAll: 0,
        askedBy: caller.personId,
        askedAt: this.clock.now(),
        finishedAt: null,
      });
      await this.outbox.announce(SimulationAsked, { simulationId: id });
      return id;
    });
  }

  private async again(id: string, basis: Basis | null): Promise<string> {
    await this.simulations.forget(id);
    await this.simulations.change(id, {
      ...{ state: 'WAITING', cycleId: basis?.id ?? null, askedAt: this.clock.now() },
      ...{ schoolsDone: 0, schoolsInAll: 0, finishedAt: null },
    });
    await this.outbox.announce(SimulationAsked, { simulationId: id });
    return id;
  }
}
