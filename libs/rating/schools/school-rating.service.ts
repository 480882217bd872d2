import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { Cycles } from '../cycles/cycles.service';
import { nextTier } from '../path/next-tier.rule';
import { Computations } from '../snapshots/computations.service';
import type { SnapshotEntity } from '../snapshots/snapshot.entity';
import { SnapshotRepository } from '../snapshots/snapshot.repository';
import { Standards } from '../standards/standards.service';
import { SchoolBackground } from './school-background.service';
import { domainViews, gateViews, indicatorViews, nextTierView, type Presentation } from './presentation.view';
import type { SchoolRatingView } from './school-rating.view';

/** The whole rating of one school, explained. */
@Injectable()
export class SchoolRatings {
  constructor(
    private readonly cycles: Cycles,
    private readonly computations: Computations,
    private readonly snapshots: SnapshotRepository,
    private readonly standards: Standards,
    private readonly background: SchoolBackground,
  ) {}

  async explain(caller: Caller, school: UnitEntity): Promise<SchoolRatingView> {
    const { cycle, snapshot } = await this.currentSnapshot(school);
    const standard = await this.standards.get(snapshot.standardId);
    const how: Presentation = {
      standard: standard.document,
      locale: caller.locale,
      sources: await this.background.sourcesOf(school.id, cycle.id),
    };
    const { result } = snapshot;
    const path = nextTier(standard.document, snapshot.inputs);
    return {
      ...(await this.background.of(school, cycle)),
      cycle: { code: cycle.code, from: cycle.fromDay, until: cycle.untilDay, state: cycle.state },
      tier: result.tier,
      assuredTier: result.assuredTier,
      total: Number(result.total),
      gates: gateViews(result, how),
      domains: domainViews(result, how),
      indicators: indicatorViews(result, how),
      tiers: result.tiers,
      nextTier: nextTierView(path, result, how),
      standardVersion: standard.version,
      inputsHash: snapshot.inputsHash,
      snapshotId: snapshot.id,
      computedAt: snapshot.computedAt,
    };
  }

  /** The latest snapshot of the current cycle; a school nobody has rated yet is rated at its first look. */
  async currentSnapshot(school: UnitEntity): Promise<{ cycle: CycleEntity; snapshot: SnapshotEntity }> {
    const cycle = await this.cycles.current();
    if (!(await this.snapshots.findStanding(cycle.id, school.id))) {
      await this.computations.compute(cycle, school.path);
    }
    const standing = await this.snapshots.findStanding(cycle.id, school.id);
    const snapshot = standing && (await this.snapshots.find(standing.snapshotId));
    if (!snapshot) throw new NotFound('rating.not-rated', 'This school has not been rated in this cycle.');
    return { cycle, snapshot };
  }
}
