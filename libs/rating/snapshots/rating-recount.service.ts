import { Injectable } from '@nestjs/common';
import type { CycleEntity } from '../cycles/cycle.entity';
import { Computations } from './computations.service';
import { standingOf } from './made-snapshot';
import { partsOf } from './parts.rule';
import { SnapshotRepository } from './snapshot.repository';
import type { StandingEntity } from './standing.entity';

/** A school that stands otherwise than its figures of now give; tier, total and the points that part equal totals. */
export interface RatingDifference {
  unitId: string;
  kept: string;
  counted: string;
}

/** Rates a running cycle again from the ground up, a district after the other. A closed one is frozen. */
@Injectable()
export class RatingRecount {
  constructor(
    private readonly computations: Computations,
    private readonly snapshots: SnapshotRepository,
  ) {}

  /** Every difference; with `apply` the schools are rated again and stand on what they are rated by. */
  async *differences(
    cycle: CycleEntity,
    apply: boolean,
    seen: (schools: number) => void = () => undefined,
  ): AsyncGenerator<RatingDifference> {
    if (cycle.state === 'CLOSED') return;
    for (const part of partsOf(await this.snapshots.listSchoolPaths('/'), '/')) {
      const counted = await this.computations.preview(cycle, part);
      const unitIds = counted.map(({ unitId }) => unitId);
      const before = await this.standings(cycle.id, unitIds);
      for (const snapshot of counted) {
        const [kept, now] = [wordsOf(before.get(snapshot.unitId)), wordsOf(standingOf(snapshot, 0))];
        if (kept !== now) yield { unitId: snapshot.unitId, kept, counted: now };
      }
      if (apply) {
        await this.computations.pass(cycle, part);
        // A pass leaves alone what rests on a snapshot with the same result: the row itself may say otherwise.
        const after = await this.standings(cycle.id, unitIds);
        const wrong = counted.flatMap((snapshot) => {
          const standing = after.get(snapshot.unitId);
          const right = standing && standingOf({ ...snapshot, id: standing.snapshotId }, standing.pass);
          return right && wordsOf(standing) !== wordsOf(right) ? [right] : [];
        });
        await this.snapshots.stand(wrong);
      }
      seen(counted.length);
    }
  }

  private async standings(cycleId: string, unitIds: string[]): Promise<Map<string, StandingEntity>> {
    const rows = await this.snapshots.listStandings(cycleId, unitIds);
    return new Map(rows.map((row) => [row.unitId, row]));
  }
}

const wordsOf = (rated?: StandingEntity): string => {
  if (!rated) return 'not rated';
  const { tier, total, participationPoints, resultPoints } = rated;
  return `${tier} ${Number(total).toFixed(2)}, C ${participationPoints}, D ${resultPoints}`;
};
