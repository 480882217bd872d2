import { Injectable } from '@nestjs/common';
import { People } from '@libs/identity';
import { SimulationViews } from '../simulations/simulation-views.service';
import { problemsIn, type Problem } from '../sound-standard.rule';
import { Standards } from '../standards.service';
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
      problems: await this.problemsOf(draft.document),
      simulation: await this.simulations.stateOf(draft),
      editedByName: editor?.name ?? '',
      editedAt: draft.editedAt,
    };
  }

  /** What would keep the draft from being published, were it written so. @throws NotFound `standard.draft-not-found` */
  async problems(id: string, document: Record<string, unknown>): Promise<Problem[]> {
    await this.drafts.get(id);
    return this.problemsOf(document);
  }

  private async problemsOf(document: object): Promise<Problem[]> {
    const version = 'version' in document ? document.version : null;
    const isTaken = typeof version === 'string' && (await this.standards.versions()).includes(version);
    const named = isTaken ? [{ path: 'version', rule: 'version-taken', values: { version } }] : [];
    return [...named, ...problemsIn(document)];
  }
}
