import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import { assess } from '../engine/assess.rule';
import { canonicalJson, hashOf } from '../engine/fingerprint.rule';
import { summaryOf } from '../engine/summary.rule';
import { SchoolAccess } from '../schools/school-access.service';
import { Standards } from '../standards/standards.service';
import { inputsHashOf } from './made-snapshot';
import type { Snapshot } from './snapshot.entity';
import { Snapshots } from './snapshots.service';

export interface Verification {
  snapshotId: string;
  /** The stored inputs and standard still have the stored hash. */
  inputsIntact: boolean;
  /** The engine makes the stored result of them again, digit by digit. */
  sameDigits: boolean;
  storedTotal: string;
  recomputedTotal: string;
  inputsHash: string;
  standardVersion: string;
}

/** Works a snapshot out again from what it was made from. */
@Injectable()
export class Verifications {
  constructor(
    private readonly standards: Standards,
    private readonly snapshots: Snapshots,
    private readonly access: SchoolAccess,
  ) {}

  /** @throws NotFound `rating.snapshot-not-found`; `rating.school-not-found` also for a school of others */
  async open(caller: Caller, id: string): Promise<{ snapshot: Snapshot; school: UnitEntity }> {
    const snapshot = await this.snapshots.find(id);
    if (!snapshot) throw new NotFound('rating.snapshot-not-found', 'There is no such snapshot.');
    return { snapshot, school: await this.access.open(caller, snapshot.unitId, 'rating.view-school') };
  }

  async verify(snapshot: Snapshot): Promise<Verification> {
    const standard = await this.standards.get(snapshot.standardId);
    const again = assess(standard.document, snapshot.inputs);
    const text = canonicalJson(again);
    return {
      snapshotId: snapshot.id,
      inputsIntact: inputsHashOf(snapshot.inputs, standard.hash) === snapshot.inputsHash,
      sameDigits:
        hashOf(text) === snapshot.resultHash &&
        canonicalJson(snapshot.result) === text &&
        canonicalJson(snapshot.summary) === canonicalJson(summaryOf(again)),
      storedTotal: snapshot.total,
      recomputedTotal: again.total,
      inputsHash: snapshot.inputsHash,
      standardVersion: standard.version,
    };
  }
}
