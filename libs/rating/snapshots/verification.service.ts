import { Injectable } from '@nestjs/common';
import { assess } from '../engine/assess.rule';
import { canonicalJson } from '../engine/fingerprint.rule';
import { Standards } from '../standards/standards.service';
import { inputsHashOf } from './made-snapshot';
import type { SnapshotEntity } from './snapshot.entity';
import { SnapshotRepository } from './snapshot.repository';

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
    private readonly snapshots: SnapshotRepository,
  ) {}

  find(id: string): Promise<SnapshotEntity | null> {
    return this.snapshots.find(id);
  }

  async verify(snapshot: SnapshotEntity): Promise<Verification> {
    const standard = await this.standards.get(snapshot.standardId);
    const again = assess(standard.document, snapshot.inputs);
    return {
      snapshotId: snapshot.id,
      inputsIntact: inputsHashOf(snapshot.inputs, standard.hash) === snapshot.inputsHash,
      sameDigits: canonicalJson(again) === canonicalJson(snapshot.result),
      storedTotal: snapshot.result.total,
      recomputedTotal: again.total,
      inputsHash: snapshot.inputsHash,
      standardVersion: standard.version,
    };
  }
}
