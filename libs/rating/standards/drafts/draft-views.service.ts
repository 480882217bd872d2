import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { SimulationViews } from '../simulations/simulation-views.service';
import { problemsIn, type Problem } from '../sound-standard.rule';
import { Standards } from '../standards.service';
import type { DraftEntity } from './draft.entity';
import type { StandardDraftView } from './draft.view';
import { Drafts } from './drafts.service';

/** A draft as its desk shows it: with what is still wrong in it, and how far its simulation is. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly drafts: Drafts,
    private readonly standards: Standards,
    private readonly simulations: SimulationViews,
    private readonly people: People,
  ) {}

  async of(id: string): Promise<StandardDraftView> {
    const draft = await this.drafts.get(id);
    const base = await this.standards.get(draft.basedOnId);
    const editor = await this.people.find(draft.editedBy);
    return {
      id,
      basedOn: { id: base.id, version: base.version },
      revision: draft.revision,
      document: draft.document,
      hash: draft.hash,
      problems: [...(await this.nameProblems(draft)), ...problemsIn(draft.document)],
      simulation: await this.simulations.stateOf(draft),
      editedByName: editor?.name ?? '',
      editedAt: draft.editedAt,
    };
  }

  private async nameProblems({ document }: DraftEntity): Promise<Problem[]> {
    const { version } = document;
    const isTaken = (await this.standards.versions()).includes(version);
    return isTaken ? [{ path: 'version', rule: 'version-taken', values: { version } }] : [];
  }
}
