import { setImmediate as aBreath } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { fingerprint } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import type { StandardEntity } from '../standards/standard.entity';
import { Standards } from '../standards/standards.service';
import { Gathering, judgingDay } from './gathering.service';
import { snapshotOf, standingOf } from './made-snapshot';
import type { SnapshotEntity } from './snapshot.entity';
import { SnapshotRepository, type LatestSnapshot } from './snapshot.repository';

/** What one pass has done. */
export interface Rated {
  unitIds: string[];
  changes: RatingChange[];
}

/** A school that is rated otherwise than before. */
export interface RatingChange {
  unitId: string;
  /** Codes of the measures whose figures are others; none when only time has passed over a title or a veto. */
  measures: string[];
}

/** Rates all schools below a path in one pass. A closed cycle is never computed again. */
@Injectable()
export class Computations {
  constructor(
    private readonly gathering: Gathering,
    private readonly standards: Standards,
    private readonly snapshots: SnapshotRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers how many schools were rated and how many of them changed. */
  async compute(cycle: CycleEntity, path: string): Promise<{ schools: number; changed: number }> {
    const { unitIds, changes } = await this.pass(cycle, path);
    return { schools: unitIds.length, changed: changes.length };
  }

  /** The same, answering which schools changed and by what. */
  async pass(cycle: CycleEntity, path: string): Promise<Rated> {
    if (cycle.state === 'CLOSED') return { unitIds: [], changes: [] };
    const now = this.clock.now();
    const pass = await this.transactions.run(() => this.snapshots.nextPass(cycle.id));
    const rated = await this.preview(cycle, path);
    const changes = await this.transactions.run(() => this.keep(cycle.id, rated, { pass, at: now }));
    return { unitIds: rated.map((snapshot) => snapshot.unitId), changes };
  }

  /**
   * A pass that began later has seen more: where one has ended already, this one keeps nothing; nor where the cycle was
   * closed meanwhile.
   */
  private async keep(
    cycleId: string,
    rated: SnapshotEntity[],
    { pass, at }: { pass: number; at: Date },
  ): Promise<RatingChange[]> {
    if (!(await this.snapshots.holdOpen(cycleId))) return [];
    const all = rated.map((snapshot) => snapshot.unitId);
    const overtaken = new Set(await this.snapshots.lockOvertaken(cycleId, all, pass));
    const unitIds = all.filter((unitId) => !overtaken.has(unitId));
    const latest = await this.snapshots.listLatest(cycleId, unitIds);
    const before = new Map(latest.map((snapshot) => [snapshot.unitId, snapshot]));
    const changed = rated.filter(
      (snapshot) => !overtaken.has(snapshot.unitId) && !isSame(snapshot, before.get(snapshot.unitId)),
    );
    const kept = new Set(changed.map((snapshot) => snapshot.unitId));
    await this.snapshots.add(changed);
    await this.snapshots.stand(changed.map((snapshot) => standingOf(snapshot, pass)));
    await this.snapshots.markChecked(
      cycleId,
      unitIds.filter((unitId) => !kept.has(unitId)),
      at,
      pass,
    );
    return changed.map((snapshot) => changeOf(snapshot, before.get(snapshot.unitId)));
  }

  /** How all schools below a path would be rated now; kept nowhere. */
  async preview(cycle: CycleEntity, path: string): Promise<SnapshotEntity[]> {
    const now = this.clock.now();
    const standard = await this.standards.get(cycle.standardId);
    const day = judgingDay(cycle, this.clock);
    const gathered = await this.gathering.gather(cycle, standard.document, path, day);
    return rateAll(cycle, standard, gathered, now);
  }
}

/** A city takes seconds of arithmetic: other work of the process gets its turn in between. */
async function rateAll(
  cycle: CycleEntity,
  standard: StandardEntity,
  gathered: SchoolInputs[],
  at: Date,
): Promise<SnapshotEntity[]> {
  const rated: SnapshotEntity[] = [];
  for (const [index, inputs] of gathered.entries()) {
    rated.push(snapshotOf({ cycleId: cycle.id, standard, inputs, at }));
    if (index % 25 === 24) await aBreath();
  }
  return rated;
}

/** Another day alone makes no new snapshot: the same inputs and the same result are the same rating. */
function isSame(snapshot: SnapshotEntity, before: LatestSnapshot | undefined): boolean {
  if (!before || before.resultHash !== snapshot.resultHash) return false;
  // Under another version the names and rules a school reads are others, also where the points are the same.
  if (before.standardId !== snapshot.standardId) return false;
  const timeless = (inputs: SchoolInputs): string => fingerprint({ ...inputs, asOf: null });
  return timeless(before.inputs) === timeless(snapshot.inputs);
}

function changeOf({ unitId, inputs }: SnapshotEntity, before: LatestSnapshot | undefined): RatingChange {
  const [was, is] = [before?.inputs.figures ?? {}, inputs.figures];
  const codes = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort();
  return {
    unitId,
    measures: codes.filter((code) => fingerprint(was[code] ?? null) !== fingerprint(is[code] ?? null)),
  };
}
