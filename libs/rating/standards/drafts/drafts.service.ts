import { Injectable } from '@nestjs/common';
import {
  Clock,
  Conflict,
  Malformed,
  newId,
  NotFound,
  Transactions,
  type Caller,
  type FieldError,
} from '@libs/platform';
import { fingerprint } from '../../engine/fingerprint.rule';
import { StateLog } from '../../log/state-log.service';
import { misshapen } from '../sound-standard.rule';
import type { StandardDocument } from '../standard.rule';
import { Standards } from '../standards.service';
import type { StandardDraftBeginBody, StandardDraftSaveBody } from './draft.dto';
import type { DraftEntity, DraftState } from './draft.entity';
import { DraftRepository } from './draft.repository';
import { nextVersion } from './next-version.rule';

type Author = Pick<Caller, 'personId'>;

/** Versions of the standard while they are written: begun from a published one, saved as often as one likes. */
@Injectable()
export class Drafts {
  constructor(
    private readonly repository: DraftRepository,
    private readonly standards: Standards,
    private readonly transactions: Transactions,
    private readonly log: StateLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins from a version, or from a document brought along; answers the id.
   * @throws NotFound `rating.standard-not-found`; Malformed naming each field that has not the shape of a standard
   */
  async begin(caller: Author, body: StandardDraftBeginBody): Promise<string> {
    const base = body.basedOn ? await this.standards.get(body.basedOn) : await this.standards.forNewCycle();
    const version = nextVersion(base.document.version, await this.standards.versions());
    const document = body.document
      ? shaped(body.document, base.code)
      : { ...structuredClone(base.document), version };
    const id = newId();
    await this.transactions.run(async () => {
      await this.repository.add({
        id,
        basedOnId: base.id,
        state: 'DRAFT',
        document,
        hash: fingerprint(document),
        revision: 1,
        editedBy: caller.personId,
        editedAt: this.clock.now(),
      });
      const facts = { basedOn: base.version, brought: body.document !== undefined };
      await this.note(caller, id, { from: null, to: 'DRAFT', action: 'begin', facts });
    });
    return id;
  }

  /** Keeps what was written, sound or not. @throws Conflict `standard.changed-meanwhile`; Malformed */
  async save(caller: Author, id: string, { revision, document }: StandardDraftSaveBody): Promise<void> {
    await this.transactions.run(async () => {
      const draft = await this.hold(id, revision);
      const written = shaped(document, draft.document.code);
      await this.repository.change(id, {
        document: written,
        hash: fingerprint(written),
        revision: revision + 1,
        editedBy: caller.personId,
        editedAt: this.clock.now(),
      });
    });
  }

  /** Puts a draft away; nothing of it is lost. @throws Conflict `standard.changed-meanwhile` */
  async discard(caller: Caller, id: string, revision: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.hold(id, revision);
      await this.repository.change(id, { state: 'DISCARDED', revision: revision + 1 });
      await this.note(caller, id, { from: 'DRAFT', to: 'DISCARDED', action: 'discard' });
    });
  }

  /** Takes a draft that was put away up again. */
  async restore(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const draft = await this.repository.lock(id);
      if (draft?.state !== 'DISCARDED') throw noDraft();
      await this.repository.change(id, { state: 'DRAFT', revision: draft.revision + 1 });
      await this.note(caller, id, { from: 'DISCARDED', to: 'DRAFT', action: 'restore' });
    });
  }

  /** Inside the transaction that makes a version of it. */
  async published(caller: Caller, draft: DraftEntity, cycle: 'current' | 'next'): Promise<void> {
    await this.repository.change(draft.id, { state: 'PUBLISHED', revision: draft.revision + 1 });
    const facts = { version: draft.document.version, hash: draft.hash, cycle };
    await this.note(caller, draft.id, { from: 'DRAFT', to: 'PUBLISHED', action: 'publish', facts });
  }

  /** @throws NotFound `standard.draft-not-found` once it is published or put away */
  async get(id: string): Promise<DraftEntity> {
    const draft = await this.repository.find(id);
    if (draft?.state !== 'DRAFT') throw noDraft();
    return draft;
  }

  /** Inside a transaction: holds the draft as the caller has seen it. @throws Conflict `standard.changed-meanwhile` */
  async hold(id: string, revision: number): Promise<DraftEntity> {
    const draft = await this.repository.lock(id);
    if (draft?.state !== 'DRAFT') throw noDraft();
    if (draft.revision === revision) return draft;
    throw new Conflict('standard.changed-meanwhile', 'Somebody else has changed this draft meanwhile.', {
      revision: draft.revision,
    });
  }

  private async note(
    caller: Author,
    id: string,
    change: {
      from: DraftState | null;
      to: DraftState;
      action: string;
      facts?: Record<string, string | boolean>;
    },
  ): Promise<void> {
    const about = { subject: 'standard', subjectId: id, unitId: null } as const;
    await this.log.append({ ...about, by: caller.personId, reason: '', facts: {}, ...change });
  }
}

const noDraft = (): NotFound => new NotFound('standard.draft-not-found', 'There is no such draft.');

/** @throws Malformed naming each field */
function shaped(document: Record<string, unknown>, code: string): StandardDocument {
  const errors = misshapen(document).map(({ path, rule, values }): FieldError => ({
    field: path ? `document.${path}` : 'document',
    code: rule,
    message: Object.values(values).join(', '),
  }));
  if (errors.length === 0 && document['code'] !== code)
    errors.push({ field: 'document.code', code: 'not-allowed', message: code });
  if (errors.length > 0) throw new Malformed(errors.slice(0, 50), 'standard.misshapen');
  return document as unknown as StandardDocument;
}
