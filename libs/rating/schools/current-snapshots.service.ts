import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { Cycles } from '../cycles/cycles.service';
import { Computations } from '../snapshots/computations.service';
import type { Snapshot } from '../snapshots/snapshot.entity';
import { SnapshotRepository } from '../snapshots/snapshot.repository';
import { Snapshots } from '../snapshots/snapshots.service';

/** A school's snapshot of a cycle; not kept where nobody has rated it yet. */
export interface RatedSchool {
  cycle: CycleEntity;
  snapshot: Snapshot;
  isKept: boolean;
}

/** What a school stands on. */
@Injectable()
export class CurrentSnapshots {
  constructor(
    private readonly cycles: Cycles,
    private readonly computations: Computations,
    private readonly standings: SnapshotRepository,
    private readonly snapshots: Snapshots,
  ) {}

  /**
   * The latest snapshot of the current cycle. A school nobody has rated yet is shown as it would be rated now, and
   * nothing is kept of that: looking changes nothing, the next pass rates it.
   */
  async of(school: UnitEntity): Promise<RatedSchool> {
    const cycle = await this.cycles.current();
    const standing = await this.standings.findStanding(cycle.id, school.id);
    const kept = standing && (await this.snapshots.find(standing.snapshotId));
    if (kept) return { cycle, snapshot: kept, isKept: true };
    const [snapshot] = await this.computations.preview(cycle, school.path);
    if (!snapshot) throw new NotFound('rating.not-rated', 'This school has not been rated in this cycle.');
    return { cycle, snapshot, isKept: false };
  }

  /** This one, with its cycle. */
  async kept(snapshot: Snapshot): Promise<RatedSchool> {
    return { cycle: await this.cycles.get(snapshot.cycleId), snapshot, isKept: true };
  }
}
