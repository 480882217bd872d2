import { Injectable } from '@nestjs/common';
import { assess } from '../engine/assess.rule';
import { Standards } from '../standards/standards.service';
import type { Snapshot } from './snapshot.entity';
import { SnapshotRepository } from './snapshot.repository';

/** Snapshots with what they come to: worked out from the inputs where it was not kept. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly repository: SnapshotRepository,
    private readonly standards: Standards,
  ) {}

  async find(id: string): Promise<Snapshot | null> {
    const found = await this.repository.find(id);
    if (!found) return null;
    if (found.result) return { ...found, result: found.result };
    const { document } = await this.standards.get(found.standardId);
    return { ...found, result: assess(document, found.inputs) };
  }
}
