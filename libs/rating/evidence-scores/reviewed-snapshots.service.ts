import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { fingerprint } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { snapshotOf, standingOf } from '../snapshots/made-snapshot';
import { SnapshotRepository, type LatestSnapshot } from '../snapshots/snapshot.repository';
import type { StandardEntity } from '../standards/standard.entity';
import { Standards } from '../standards/standards.service';
import { KeptFigures } from './kept-figures.service';

type Figures = SchoolInputs['figures'];

/**
 * What reviewers judge after a freeze. Nothing that is counted moves any more: each school gets a snapshot of the very
 * inputs that were frozen and of the reviewers' scores, hashed like any other, and stands on it. The frozen one stays.
 */
@Injectable()
export class ReviewedSnapshots {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly kept: KeptFigures,
    private readonly standards: Standards,
    private readonly clock: Clock,
  ) {}

  /** Of the schools at or below the path, in a cycle that is closed. Inside a transaction; twice has effect once. */
  async enter(cycleId: string, path: string): Promise<void> {
    const reviewed = await this.kept.reviewed(cycleId, path);
    await this.stand(cycleId, [...reviewed.keys()], (unitId, figures) => ({
      ...figures,
      ...Object.fromEntries(reviewed.get(unitId) ?? []),
    }));
  }

  /** Scores that were taken back leave the figures: what was frozen below them stands, or what was declared. */
  async leave(cycleId: string, school: { id: string; path: string }): Promise<void> {
    const reviewed = (await this.kept.reviewed(cycleId, school.path)).get(school.id) ?? [];
    const declared = (await this.kept.declared(cycleId, [school.id])).get(school.id) ?? [];
    const frozen = Object.entries(await this.frozenOf(cycleId, school.id));
    await this.stand(cycleId, [school.id], () => ({
      ...Object.fromEntries(declared),
      ...Object.fromEntries(frozen.filter(([, { source }]) => source !== 'reviewed')),
      ...Object.fromEntries(reviewed),
    }));
  }

  /** As the close has left them. */
  private async frozenOf(cycleId: string, unitId: string): Promise<Figures> {
    const standing = await this.snapshots.findStanding(cycleId, unitId);
    const latest = standing && (await this.snapshots.find(standing.snapshotId));
    const basis = latest?.basisId ? await this.snapshots.find(latest.basisId) : latest;
    return basis?.inputs.figures ?? {};
  }

  private async stand(
    cycleId: string,
    unitIds: string[],
    figuresOf: (unitId: string, figures: Figures) => Figures,
  ): Promise<void> {
    const sorted = unitIds.toSorted();
    await this.snapshots.lockStandings(cycleId, sorted);
    const latest = await this.snapshots.listLatest(cycleId, sorted);
    const standard = await this.standardOf(latest);
    if (!standard) return;
    const at = this.clock.now();
    const made = latest.flatMap(({ snapshotId, unitId, basisId, inputs }) => {
      const figures = figuresOf(unitId, inputs.figures);
      if (fingerprint(figures) === fingerprint(inputs.figures)) return [];
      const judged = { ...inputs, figures };
      return [snapshotOf({ cycleId, standard, inputs: judged, at, basisId: basisId ?? snapshotId })];
    });
    await this.snapshots.add(made.map(({ row }) => row));
    await this.snapshots.stand(made.map(({ snapshot }) => standingOf(snapshot, 0)));
  }

  /** Once a cycle is closed all its schools stand under one version. */
  private async standardOf([first]: LatestSnapshot[]): Promise<StandardEntity | null> {
    return first ? this.standards.get(first.standardId) : null;
  }
}
