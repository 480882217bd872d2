import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import type { Caller } from '@libs/platform';
import type { Snapshot } from '../snapshots/snapshot.entity';
import { Standards } from '../standards/standards.service';
import { CurrentSnapshots, type RatedSchool } from './current-snapshots.service';
import { SchoolBackground } from './school-background.service';
import { domainViews, gateViews, indicatorViews, nextTierView, type Presentation } from './presentation.view';
import type { SchoolRatingView } from './school-rating.view';
import { WaysUp } from './ways-up.service';

/** The whole rating of one school, explained. */
@Injectable()
export class SchoolRatings {
  constructor(
    private readonly current: CurrentSnapshots,
    private readonly standards: Standards,
    private readonly background: SchoolBackground,
    private readonly waysUp: WaysUp,
  ) {}

  async explain(caller: Caller, school: UnitEntity): Promise<SchoolRatingView> {
    return this.explained(caller, school, await this.current.of(school), 'fromToday');
  }

  /** One snapshot of the school and its way up, as they were then; titles and places around it are those of today. */
  async explainKept(caller: Caller, school: UnitEntity, snapshot: Snapshot): Promise<SchoolRatingView> {
    return this.explained(caller, school, await this.current.kept(snapshot), 'asCounted');
  }

  private async explained(
    caller: Caller,
    school: UnitEntity,
    rated: RatedSchool,
    asked: 'fromToday' | 'asCounted',
  ): Promise<SchoolRatingView> {
    const { cycle, snapshot, isKept } = rated;
    const standard = await this.standards.get(snapshot.standardId);
    const how: Presentation = {
      standard: standard.document,
      locale: caller.locale,
      sources: await this.background.sourcesOf(Object.values(snapshot.inputs.figures)),
    };
    const { result } = snapshot;
    const path = this.waysUp[asked](standard.document, rated);
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

  /** @see CurrentSnapshots.of */
  currentSnapshot(school: UnitEntity): Promise<RatedSchool> {
    return this.current.of(school);
  }
}
