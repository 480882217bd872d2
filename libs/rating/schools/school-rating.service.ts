import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { NotFound, type Caller } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { Cycles } from '../cycles/cycles.service';
import { nextTier, type NextTier } from '../path/next-tier.rule';
import { Computations } from '../snapshots/computations.service';
import type { SnapshotEntity } from '../snapshots/snapshot.entity';
import { SnapshotRepository } from '../snapshots/snapshot.repository';
import type { StandardDocument } from '../standards/standard.rule';
import { Standards } from '../standards/standards.service';
import { SchoolBackground } from './school-background.service';
import { domainViews, gateViews, indicatorViews, nextTierView, type Presentation } from './presentation.view';
import type { SchoolRatingView } from './school-rating.view';

/** Ways up kept in memory: a search takes a tenth of a second, and a snapshot never changes. */
const mostKept = 2000;

/** A school's snapshot of a cycle; not kept where nobody has rated it yet. */
interface RatedSchool {
  cycle: CycleEntity;
  snapshot: SnapshotEntity;
  isKept: boolean;
}

/** The whole rating of one school, explained. */
@Injectable()
export class SchoolRatings {
  private readonly waysUp = new Map<string, NextTier | null>();

  constructor(
    private readonly cycles: Cycles,
    private readonly computations: Computations,
    private readonly snapshots: SnapshotRepository,
    private readonly standards: Standards,
    private readonly background: SchoolBackground,
  ) {}

  async explain(caller: Caller, school: UnitEntity): Promise<SchoolRatingView> {
    return this.explained(caller, school, await this.currentSnapshot(school));
  }

  /** One snapshot of the school, as it was then; titles and places around it are those of today. */
  async explainKept(caller: Caller, school: UnitEntity, snapshot: SnapshotEntity): Promise<SchoolRatingView> {
    const cycle = await this.cycles.get(snapshot.cycleId);
    return this.explained(caller, school, { cycle, snapshot, isKept: true });
  }

  private async explained(
    caller: Caller,
    school: UnitEntity,
    { cycle, snapshot, isKept }: RatedSchool,
  ): Promise<SchoolRatingView> {
    const standard = await this.standards.get(snapshot.standardId);
    const how: Presentation = {
      standard: standard.document,
      locale: caller.locale,
      sources: await this.background.sourcesOf(Object.values(snapshot.inputs.figures)),
    };
    const { result } = snapshot;
    const path = isKept
      ? this.wayUp(standard.document, snapshot)
      : nextTier(standard.document, snapshot.inputs);
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
      snapshotId: isKept ? snapshot.id : null,
      computedAt: snapshot.computedAt,
    };
  }

  /**
   * The latest snapshot of the current cycle. A school nobody has rated yet is shown as it would be rated now, and
   * nothing is kept of that: looking changes nothing, the next pass rates it.
   */
  async currentSnapshot(school: UnitEntity): Promise<RatedSchool> {
    const cycle = await this.cycles.current();
    const standing = await this.snapshots.findStanding(cycle.id, school.id);
    const kept = standing && (await this.snapshots.find(standing.snapshotId));
    if (kept) return { cycle, snapshot: kept, isKept: true };
    const [snapshot] = await this.computations.preview(cycle, school.path);
    if (!snapshot) throw new NotFound('rating.not-rated', 'This school has not been rated in this cycle.');
    return { cycle, snapshot, isKept: false };
  }

  private wayUp(standard: StandardDocument, { id, inputs }: SnapshotEntity): NextTier | null {
    const known = this.waysUp.get(id);
    if (known !== undefined) return known;
    const found = nextTier(standard, inputs);
    const [oldest] = this.waysUp.keys();
    if (oldest !== undefined && this.waysUp.size >= mostKept) this.waysUp.delete(oldest);
    this.waysUp.set(id, found);
    return found;
  }
}
