import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { fingerprint } from '../engine/fingerprint.rule';
import { snapshotOf, standingOf } from '../snapshots/made-snapshot';
import { SnapshotRepository, type LatestSnapshot } from '../snapshots/snapshot.repository';
import type { StandardEntity } from '../standards/standard.entity';
import { Standards } from '../standards/standards.service';
import { KeptFigures } from './kept-figures.service';

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
    const unitIds = [...reviewed.keys()].toSorted();
    await this.snapshots.lockStandings(cycleId, unitIds);
    const latest = await this.snapshots.listLatest(cycleId, unitIds);
    const standard = await this.standardOf(latest);
    if (!standard) return;
    const at = this.clock.now();
    const made = latest.flatMap(({ snapshotId, unitId, basisId, inputs }) => {
      const figures = { ...inputs.figures, ...Object.fromEntries(reviewed.get(unitId) ?? []) };
      if (fingerprint(figures) === fingerprint(inputs.figures)) return [];
      const entered = { ...inputs, figures };
      return [snapshotOf({ cycleId, standard, inputs: entered, at, basisId: basisId ?? snapshotId })];
    });
    await this.snapshots.add(made);
    await this.snapshots.stand(made.map((snapshot) => standingOf(snapshot, 0)));
  }

  /** Once a cycle is closed all its schools stand under one version. */
  private async standardOf([first]: LatestSnapshot[]): Promise<StandardEntity | null> {
    return first ? this.standards.get(first.standardId) : null;
  }
}
