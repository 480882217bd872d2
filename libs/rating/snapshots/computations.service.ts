import { setImmediate as aBreath } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import type { CycleEntity } from '../cycles/cycle.entity';
import { isSameFigure, type SchoolInputs } from '../engine/inputs.rule';
import { timeConditions } from '../engine/tier.rule';
import type { StandardEntity } from '../standards/standard.entity';
import type { Ground } from '../measures/counted-figures.service';
import { chunksOf, sideBySide } from '../side-by-side';
import { Standards } from '../standards/standards.service';
import { Gathering, judgingDay } from './gathering.service';
import { snapshotOf, standingOf, type SnapshotRow } from './made-snapshot';
import { partsOf } from './parts.rule';
import type { Snapshot } from './snapshot.entity';
import { SnapshotRepository, type LatestSnapshot } from './snapshot.repository';
import type { StandingEntity } from './standing.entity';

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
const districtsAtOnce = 2;
/** Some schools each, gathered, rated and kept at a time: the database counts and writes some while this program rates others. */
const partsAtOnce = 3;
/** Schools that are brought together, rated and kept in one transaction: so few that what is rated is soon forgotten again. */
const keptAtOnce = 250;

/** What is written of a school that is rated otherwise. */
interface Changed {
  row: SnapshotRow;
  standing: StandingEntity;
  change: RatingChange;
}

interface Counting {
  cycle: CycleEntity;
  standard: StandardEntity;
  pass: number;
  at: Date;
}

/**
 * Rates all schools below a path in one pass: counted from the raw rows a district after the other, from kept families all
 * at once, which is little. A closed cycle is never computed again.
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
    const parts = ground === 'kept' ? [path] : partsOf(await this.snapshots.listSchoolPaths(path), path);
    await sideBySide(districtsAtOnce, parts, async (part) => {
      const counted = await this.count(counting, part, ground);
      await sideBySide(partsAtOnce, chunksOf(counted.schools, keptAtOnce), async (schools) => {
        const inputs = await this.gathering.gather(counted, schools);
        const changes = await this.transactions.run(() => this.keep(counting, inputs));
        rated.unitIds.push(...inputs.map(({ unitId }) => unitId));
        rated.changes.push(...changes);
      });
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
    const changed: Changed[] = [];
    await eachWithBreath(moved, (inputs) => {
      const { snapshot, row } = snapshotOf({ cycleId: cycle.id, standard: counting.standard, inputs, at });
      const was = before.get(inputs.unitId);
      // What is rated is many times as large as its text: only that is held until all are.
      if (isSame(snapshot, was)) return;
      // As long as the cycle runs, the result follows from the inputs.
      const bare = { ...row, result: null };
      changed.push({ row: bare, standing: standingOf(snapshot, pass), change: changeOf(snapshot, was) });
    });
    const kept = new Set(changed.map(({ row }) => row.unitId));
    await this.snapshots.add(changed.map(({ row }) => row));
    await this.snapshots.stand(changed.map(({ standing }) => standing));
    await this.snapshots.markChecked(
      cycle.id,
      unitIds.filter((unitId) => !kept.has(unitId)),
      at,
      pass,
    );
    return changed.map(({ change }) => change);
  }

  private count(of: Pick<Counting, 'cycle' | 'standard'>, path: string, ground: Ground) {
    return this.gathering.count(
      of.cycle,
      of.standard.document,
      path,
      judgingDay(of.cycle, this.clock),
      ground,
    );
  }

  /** How all schools below a path would be rated now; kept nowhere. */
  async preview(cycle: CycleEntity, path: string, ground: Ground = 'raw'): Promise<Snapshot[]> {
    const at = this.clock.now();
    const standard = await this.standards.get(cycle.standardId);
    const counted = await this.count({ cycle, standard }, path, ground);
    const rated: Snapshot[] = [];
    await eachWithBreath(await this.gathering.gather(counted, counted.schools), (inputs) =>
      rated.push(snapshotOf({ cycleId: cycle.id, standard, inputs, at }).snapshot),
    );
    return rated;
  }
}

/** A city takes seconds of arithmetic: other work of the process gets its turn in between. */
async function eachWithBreath<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    work(item);
    if (index % 5 === 4) await aBreath();
  }
}

/** Whether all but the day of judging is the same. */
function isSameInputs(before: SchoolInputs, inputs: SchoolInputs): boolean {
  if (changedMeasures(before.figures, inputs.figures).length > 0) return false;
  const others = (of: SchoolInputs) => ({ ...of, asOf: null, figures: null });
  return isDeepStrictEqual(others(before), others(inputs));
}

function changedMeasures(was: SchoolInputs['figures'], is: SchoolInputs['figures']): string[] {
  const codes = new Set([...Object.keys(was), ...Object.keys(is)]);
  return [...codes].filter((code) => !isSameFigure(was[code], is[code]));
}

/** Whether the school need not be rated to know that its result is the one it stands on: all that went in is the same. */
function isSettled(
  inputs: SchoolInputs,
  before: LatestSnapshot | undefined,
  { id, document }: StandardEntity,
): boolean {
  if (!before || before.standardId !== id) return false;
  return (
    isSameInputs(before.inputs, inputs) &&
    isDeepStrictEqual(timeConditions(document, before.inputs), timeConditions(document, inputs))
  );
}

/** Another day alone makes no new snapshot: the same inputs and the same result are the same rating. */
function isSame(snapshot: Snapshot, before: LatestSnapshot | undefined): boolean {
  if (!before || before.resultHash !== snapshot.resultHash) return false;
  // Under another version the names and rules a school reads are others, also where the points are the same.
  return before.standardId === snapshot.standardId && isSameInputs(before.inputs, snapshot.inputs);
}

function changeOf({ unitId, inputs }: Snapshot, before: LatestSnapshot | undefined): RatingChange {
  return { unitId, measures: changedMeasures(before?.inputs.figures ?? {}, inputs.figures).sort() };
}
