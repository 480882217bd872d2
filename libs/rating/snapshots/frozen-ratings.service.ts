import { Injectable } from '@nestjs/common';
import { NotFound } from '@libs/platform';
import type { Assessment } from '../engine/assess.rule';
import { sensitivityOf, type Sensitivity } from '../engine/sensitivity.rule';
import type { StandardDocument } from '../standards/standard.rule';
import { Standards } from '../standards/standards.service';
import type { SnapshotEntity } from './snapshot.entity';
import { SnapshotRepository } from './snapshot.repository';

/** The door to what a school was rated, from kept inputs, for those who decide on it. */
@Injectable()
export class FrozenRatings {
  constructor(
    private readonly snapshots: SnapshotRepository,
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

  /** How the tier stands when weights move. @throws NotFound `rating.snapshot-not-found` */
  async sensitivity(snapshotId: string): Promise<Sensitivity> {
    const { standardId, inputs } = await this.get(snapshotId);
    return sensitivityOf(await this.standard(standardId), inputs);
  }

  private async get(id: string): Promise<SnapshotEntity> {
    const snapshot = await this.snapshots.find(id);
    if (!snapshot) throw new NotFound('rating.snapshot-not-found', 'There is no such snapshot.');
    return snapshot;
  }
}
