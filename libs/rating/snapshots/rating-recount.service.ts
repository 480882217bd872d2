import { Injectable } from '@nestjs/common';
import { Transactions } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import type { Figure } from '../engine/inputs.rule';
import { KeptFamilies } from '../measures/kept/kept-families.service';
import { Computations } from './computations.service';
import { standingOf } from './made-snapshot';
import { partsOf } from './parts.rule';
import type { Snapshot } from './snapshot.entity';
import { SnapshotRepository } from './snapshot.repository';
import type { StandingEntity } from './standing.entity';

/** A school of which something is kept otherwise than the raw rows of now give. */
export interface RatingDifference {
  unitId: string;
  /** The measure for which families are kept wrongly; null: tier, total and the points that part equal totals. */
  measure: string | null;
  kept: string;
  counted: string;
}

/** Thrown to end a transaction whose writing was only for looking. */
const undo = new Error('only looked');

/** Rates a running cycle again from the ground up, a district after the other. A closed one is frozen. */
@Injectable()
export class RatingRecount {
  constructor(
    private readonly computations: Computations,
    private readonly snapshots: SnapshotRepository,
    private readonly families: KeptFamilies,
    private readonly transactions: Transactions,
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
      const found = [
        ...(await this.misjudged(cycle, part, counted)),
        ...(await this.misrated(cycle, counted)),
      ];
      if (apply) await this.repair(cycle, part, counted, found);
      yield* found;
      seen(counted.length);
    }
  }

  /** What the nights go by: families as they were last judged, with those judged that are due, which is undone again. */
  private async misjudged(
    cycle: CycleEntity,
    path: string,
    counted: Snapshot[],
  ): Promise<RatingDifference[]> {
    const kept = await this.undone(() => this.computations.preview(cycle, path, 'kept'));
    const before = new Map(kept.map(({ unitId, inputs }) => [unitId, inputs.figures]));
    return counted.flatMap(({ unitId, inputs }) => {
      const [was, is] = [before.get(unitId) ?? {}, inputs.figures];
      const measures = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
      return measures.flatMap((measure): RatingDifference[] => {
        const [a, b] = [figureWords(was[measure]), figureWords(is[measure])];
        return a === b ? [] : [{ unitId, measure, kept: a, counted: b }];
      });
    });
  }

  private async misrated(cycle: CycleEntity, counted: Snapshot[]): Promise<RatingDifference[]> {
    const before = await this.standings(cycle.id, counted);
    return counted.flatMap((snapshot): RatingDifference[] => {
      const { unitId } = snapshot;
      const [kept, now] = [standingWords(before.get(unitId)), standingWords(standingOf(snapshot, 0))];
      return kept === now ? [] : [{ unitId, measure: null, kept, counted: now }];
    });
  }

  private async repair(
    cycle: CycleEntity,
    path: string,
    counted: Snapshot[],
    found: RatingDifference[],
  ): Promise<void> {
    const misjudged = found.filter(({ measure }) => measure !== null).map(({ unitId }) => unitId);
    await this.families.forget([...new Set(misjudged)]);
    await this.computations.pass(cycle, path);
    // A pass leaves alone what rests on a snapshot with the same result: the row itself may say otherwise.
    const after = await this.standings(cycle.id, counted);
    const wrong = counted.flatMap((snapshot) => {
      const standing = after.get(snapshot.unitId);
      const right = standing && standingOf({ ...snapshot, id: standing.snapshotId }, standing.pass);
      return right && standingWords(standing) !== standingWords(right) ? [right] : [];
    });
    await this.snapshots.stand(wrong);
  }

  private async undone<T>(work: () => Promise<T>): Promise<T> {
    const answers: T[] = [];
    const looking = this.transactions.run(async () => {
      answers.push(await work());
      throw undo;
    });
    await looking.catch((error: unknown) => {
      if (error !== undo) throw error;
    });
    return answers[0] as T;
  }

  private async standings(cycleId: string, of: Snapshot[]): Promise<Map<string, StandingEntity>> {
    const unitIds = of.map(({ unitId }) => unitId);
    const rows = await this.snapshots.listStandings(cycleId, unitIds);
    return new Map(rows.map((row) => [row.unitId, row]));
  }
}

function standingWords(rated?: StandingEntity): string {
  if (!rated) return 'not rated';
  const { tier, total, participationPoints, resultPoints } = rated;
  return `${tier} ${Number(total).toFixed(2)}, C ${participationPoints}, D ${resultPoints}`;
}

function figureWords(figure?: Pick<Figure, 'value' | 'of' | 'gone'>): string {
  if (!figure) return 'none';
  const { value, of, gone } = figure;
  if (of === null) return value;
  return gone ? `${value} of ${of}, ${gone} gone` : `${value} of ${of}`;
}
