import { setImmediate as aBreath } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { fingerprint } from '../engine/fingerprint.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import { timeConditions } from '../engine/tier.rule';
import type { StandardEntity } from '../standards/standard.entity';
import type { Ground } from '../measures/counted-figures.service';
import { Standards } from '../standards/standards.service';
import { Gathering, judgingDay } from './gathering.service';
import { snapshotOf, standingOf } from './made-snapshot';
import { partsOf } from './parts.rule';
import { sideBySide } from './side-by-side';
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

/** Districts counted at a time: the database works on one while this program rates another. */
const partsAtOnce = 2;

interface Counting {
  cycle: CycleEntity;
  standard: StandardEntity;
  pass: number;
  at: Date;
}

/**
 * Rates all schools below a path in one pass, a district after the other. A closed cycle is never computed again.
 */
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
  async pass(cycle: CycleEntity, path: string, ground: Ground = 'raw'): Promise<Rated> {
    const rated: Rated = { unitIds: [], changes: [] };
    if (cycle.state === 'CLOSED') return rated;
    const at = this.clock.now();
    const pass = await this.transactions.run(() => this.snapshots.nextPass(cycle.id));
    const counting = { cycle, standard: await this.standards.get(cycle.standardId), pass, at };
    const parts = partsOf(await this.snapshots.listSchoolPaths(path), path);
    await sideBySide(partsAtOnce, parts, async (part) => {
      const gathered = await this.gather(counting, part, ground);
      const changes = await this.transactions.run(() => this.keep(counting, gathered));
      rated.unitIds.push(...gathered.map(({ unitId }) => unitId));
      rated.changes.push(...changes);
    });
    return rated;
  }

  /**
   * A pass that began later has seen more: where one has ended already, this one keeps nothing; nor where the cycle was
   * closed meanwhile. Only schools are rated of which something is otherwise than when they were rated last.
   */
  private async keep(counting: Counting, gathered: SchoolInputs[]): Promise<RatingChange[]> {
    const { cycle, pass, at } = counting;
    if (!(await this.snapshots.holdOpen(cycle.id))) return [];
    const all = gathered.map(({ unitId }) => unitId);
    const overtaken = new Set(await this.snapshots.lockOvertaken(cycle.id, all, pass));
    const unitIds = all.filter((unitId) => !overtaken.has(unitId));
    const latest = await this.snapshots.listLatest(cycle.id, unitIds);
    const before = new Map(latest.map((snapshot) => [snapshot.unitId, snapshot]));
    const moved = gathered.filter(
      (inputs) =>
        !overtaken.has(inputs.unitId) && !isSettled(inputs, before.get(inputs.unitId), counting.standard),
    );
    const rated = await rateAll(cycle, counting.standard, moved, at);
    const changed = rated.filter((snapshot) => !isSame(snapshot, before.get(snapshot.unitId)));
    const kept = new Set(changed.map((snapshot) => snapshot.unitId));
    await this.snapshots.add(changed);
    await this.snapshots.stand(changed.map((snapshot) => standingOf(snapshot, pass)));
    await this.snapshots.markChecked(
      cycle.id,
      unitIds.filter((unitId) => !kept.has(unitId)),
      at,
      pass,
    );
    return changed.map((snapshot) => changeOf(snapshot, before.get(snapshot.unitId)));
  }

  private gather(of: Pick<Counting, 'cycle' | 'standard'>, path: string, ground: Ground = 'raw') {
    const day = judgingDay(of.cycle, this.clock);
    return this.gathering.gather(of.cycle, of.standard.document, path, day, ground);
  }

  /** How all schools below a path would be rated now; kept nowhere. */
  async preview(cycle: CycleEntity, path: string, ground: Ground = 'raw'): Promise<SnapshotEntity[]> {
    const now = this.clock.now();
    const standard = await this.standards.get(cycle.standardId);
    return rateAll(cycle, standard, await this.gather({ cycle, standard }, path, ground), now);
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

/** Whether the school need not be rated to know that its result is the one it stands on: all that went in is the same. */
function isSettled(
  inputs: SchoolInputs,
  before: LatestSnapshot | undefined,
  { id, document }: StandardEntity,
): boolean {
  if (!before || before.standardId !== id) return false;
  return (
    isDeepStrictEqual({ ...before.inputs, asOf: null }, { ...inputs, asOf: null }) &&
    isDeepStrictEqual(timeConditions(document, before.inputs), timeConditions(document, inputs))
  );
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
