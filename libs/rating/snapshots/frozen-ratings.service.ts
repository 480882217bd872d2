import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { NotFound } from '@libs/platform';
import type { Assessment } from '../engine/assess.rule';
import { sensitivityOf, type Sensitivity } from '../engine/sensitivity.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { Standards } from '../standards/standards.service';
import { KeptResults } from './kept-results.service';
import type { Snapshot } from './snapshot.entity';
import { Snapshots } from './snapshots.service';

/** Kept in memory: a snapshot never changes, and neither does what follows from it. */
const mostKept = 2000;

/** The door to what a school was rated, from kept inputs, for those who decide on it. */
@Injectable()
export class FrozenRatings {
  private readonly sensitivities = new LRUCache<string, Sensitivity>({ max: mostKept });

  constructor(
    private readonly snapshots: Snapshots,
    private readonly results: KeptResults,
    private readonly standards: Standards,
  ) {}

  /** @throws NotFound `rating.standard-not-found` */
  async standard(id: string): Promise<StandardDocument> {
    return (await this.standards.get(id)).document;
  }

  /** @throws NotFound `rating.snapshot-not-found` */
  async result(snapshotId: string): Promise<Assessment> {
    return (await this.get(snapshotId)).result;
  }

  /** The version a snapshot was rated under. @throws NotFound `rating.snapshot-not-found` */
  async standardOf(snapshotId: string): Promise<StandardDocument> {
    return this.standard((await this.get(snapshotId)).standardId);
  }

  /** How the tier stands when weights move; worked out once. @throws NotFound `rating.snapshot-not-found` */
  async sensitivity(snapshotId: string): Promise<Sensitivity> {
    const known = this.sensitivities.get(snapshotId);
    if (known) return known;
    const { standardId, inputs } = await this.get(snapshotId);
    const found = sensitivityOf(await this.standard(standardId), inputs);
    this.sensitivities.set(snapshotId, found);
    return found;
  }

  /** From now on its result stands beside it: something is decided on it. */
  keep(snapshotId: string): Promise<void> {
    return this.results.keepOf(snapshotId);
  }

  private async get(id: string): Promise<Snapshot> {
    const snapshot = await this.snapshots.find(id);
    if (!snapshot) throw new NotFound('rating.snapshot-not-found', 'There is no such snapshot.');
    return snapshot;
  }
}
