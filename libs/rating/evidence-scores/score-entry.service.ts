import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import { Outbox } from '@libs/platform';
import { ComputationOrdered } from '../snapshots/computation-ordered.event';
import { SnapshotRepository } from '../snapshots/snapshot.repository';
import { ReviewedSnapshots } from './reviewed-snapshots.service';

/** How written scores come into the rating of a school: by the next pass, or into what was frozen. */
@Injectable()
export class ScoreEntry {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly reviewed: ReviewedSnapshots,
    private readonly units: Units,
    private readonly outbox: Outbox,
  ) {}

  /** Whether figures of the cycle are still counted; it stays so until the transaction ends. */
  isCounted(cycleId: string): Promise<boolean> {
    return this.snapshots.holdOpen(cycleId);
  }

  /** Inside the transaction that has written them; answers the snapshot the school stands on where figures are frozen. */
  async enter(cycleId: string, unitId: string, counted: boolean): Promise<string | null> {
    const { path } = await this.units.get(unitId);
    if (counted) {
      await this.outbox.announce(ComputationOrdered, { path });
      return null;
    }
    await this.reviewed.enter(cycleId, path);
    return (await this.snapshots.findStanding(cycleId, unitId))?.snapshotId ?? null;
  }

  /** Inside the transaction that has taken them away. */
  async leave(cycleId: string, unitId: string, counted: boolean): Promise<void> {
    const { path } = await this.units.get(unitId);
    if (counted) await this.outbox.announce(ComputationOrdered, { path });
    else await this.reviewed.leave(cycleId, { id: unitId, path });
  }
}
