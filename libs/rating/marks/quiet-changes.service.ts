import { Injectable } from '@nestjs/common';
import type { CycleEntity } from '../cycles/cycle.entity';
import { CountedFigures } from '../measures/counted-figures.service';
import { SnapshotRepository } from '../snapshots/snapshot.repository';
import { Standards } from '../standards/standards.service';
import { hasChangedQuietly } from './quiet-change.rule';

const atOnce = 500;

/** Finds the schools whose measures have changed without leaving a mark, out of what nouns of few rows have recorded. */
@Injectable()
export class QuietChanges {
  constructor(
    private readonly counted: CountedFigures,
    private readonly standards: Standards,
    private readonly snapshots: SnapshotRepository,
  ) {}

  async schools(cycle: CycleEntity): Promise<string[]> {
    const { document } = await this.standards.get(cycle.standardId);
    const window = { path: '/', from: cycle.fromDay, until: cycle.untilDay };
    const counted = await this.counted.countQuiet(window, document);
    const found: string[] = [];
    for (let after = ''; ;) {
      const standing = await this.snapshots.listFigures(cycle.id, after, atOnce);
      for (const { unitId, figures } of standing) {
        if (hasChangedQuietly(figures, counted.get(unitId) ?? new Map())) found.push(unitId);
      }
      const last = standing.at(-1);
      if (!last || standing.length < atOnce) return found;
      after = last.unitId;
    }
  }
}
