import { Injectable } from '@nestjs/common';
import { Clock } from '@libs/platform';
import { fingerprint } from '../engine/fingerprint.rule';
import type { Figure } from '../engine/inputs.rule';
import { snapshotOf, standingOf } from '../snapshots/made-snapshot';
import { SnapshotRepository, type LatestSnapshot } from '../snapshots/snapshot.repository';
import type { SnapshotEntity } from '../snapshots/snapshot.entity';
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

  /** Whether figures of the cycle are still counted; it stays so until the transaction ends. */
  isCounted(cycleId: string): Promise<boolean> {
    return this.snapshots.holdOpen(cycleId);
  }

  /** Of the schools at or below the path, in a cycle that is closed. Inside a transaction; twice has effect once. */
  async enter(cycleId: string, path: string): Promise<void> {
    const reviewed = await this.kept.reviewed(cycleId, path);
    const unitIds = [...reviewed.keys()].toSorted();
    await this.snapshots.lockStandings(cycleId, unitIds);
    const latest = await this.snapshots.listLatest(cycleId, unitIds);
    const made: SnapshotEntity[] = [];
    for (const before of latest) {
      const after = await this.withScores(cycleId, before, reviewed.get(before.unitId) ?? new Map());
      if (after) made.push(after);
    }
    await this.snapshots.add(made);
    await this.snapshots.stand(made.map((snapshot) => standingOf(snapshot, 0)));
  }

  /** Null where the scores are in the figures already. */
  private async withScores(
    cycleId: string,
    { snapshotId, standardId, basisId, inputs }: LatestSnapshot,
    scores: Map<string, Figure>,
  ): Promise<SnapshotEntity | null> {
    const figures = { ...inputs.figures, ...Object.fromEntries(scores) };
    if (fingerprint(figures) === fingerprint(inputs.figures)) return null;
    return snapshotOf({
      cycleId,
      standard: await this.standards.get(standardId),
      inputs: { ...inputs, figures },
      at: this.clock.now(),
      basisId: basisId ?? snapshotId,
    });
  }

  /** What a school stands on in a cycle; null before it has been rated. */
  async standingOn(cycleId: string, unitId: string): Promise<string | null> {
    return (await this.snapshots.findStanding(cycleId, unitId))?.snapshotId ?? null;
  }
}
