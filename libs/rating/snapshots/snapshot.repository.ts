import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '@libs/platform';
import type { SchoolInputs } from '../engine/inputs.rule';
import { chunksOf } from '../side-by-side';
import type { SnapshotRow } from './made-snapshot';
import { PassEntity } from './pass.entity';
import { SnapshotEntity } from './snapshot.entity';
import { StandingEntity } from './standing.entity';

/** Rows written by one statement; a snapshot is some ten thousand bytes. */
const batch = 200;

/** The latest snapshot of a school as a recomputation needs it. */
export interface LatestSnapshot {
  unitId: string;
  snapshotId: string;
  standardId: string;
  basisId: string | null;
  inputs: SnapshotEntity['inputs'];
  resultHash: string;
}

/** What a school stands on without its result having been kept. */
export interface BareSnapshot extends LatestSnapshot {
  pass: number;
}

/** Of drivers, one reads JSON columns and another hands out their text. */
const parsed = (json: string | SchoolInputs): SchoolInputs =>
  typeof json === 'string' ? (JSON.parse(json) as SchoolInputs) : json;

@Injectable()
export class SnapshotRepository {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<SnapshotEntity | null> {
    return this.database.of(SnapshotEntity).findOneBy({ id });
  }

  listStandings(cycleId: string, unitIds: string[]): Promise<StandingEntity[]> {
    return this.database.of(StandingEntity).findBy({ cycleId, unitId: In(unitIds) });
  }

  findStanding(cycleId: string, unitId: string): Promise<StandingEntity | null> {
    return this.database.of(StandingEntity).findOneBy({ cycleId, unitId });
  }

  /** Of every school at or below the path that is not archived. */
  async listSchoolPaths(path: string): Promise<string[]> {
    const rows = await this.database.query<{ path: string }>(
      `SELECT path FROM units WHERE kind = 'school' AND archived_at IS NULL AND path LIKE ? ORDER BY path`,
      [`${path}%`],
    );
    return rows.map((row) => row.path);
  }

  /** The number of a pass that begins now. Inside a transaction: two at once never get the same. */
  async nextPass(cycleId: string): Promise<number> {
    await this.database.execute(
      'INSERT INTO rating_passes (cycle_id, number) VALUES (?, 1) ON DUPLICATE KEY UPDATE number = number + 1',
      [cycleId],
    );
    const { number } = await this.database.of(PassEntity).findOneByOrFail({ cycleId });
    return number;
  }

  /** Whether the cycle is open; it stays so until the transaction ends. */
  async holdOpen(cycleId: string): Promise<boolean> {
    const [cycle] = await this.database.query<{ state: string }>(
      'SELECT state FROM rating_cycles WHERE id = ? LOCK IN SHARE MODE',
      [cycleId],
    );
    return cycle?.state === 'OPEN';
  }

  /** Holds the standings of these schools; answers those that a later pass has counted already. */
  async lockOvertaken(cycleId: string, unitIds: string[], pass: number): Promise<string[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.database.query<{ unitId: string; pass: number }>(
      `SELECT unit_id AS unitId, pass FROM rating_standings
        WHERE cycle_id = ? AND unit_id IN (?) ORDER BY unit_id FOR UPDATE`,
      [cycleId, unitIds],
    );
    return rows.filter((row) => row.pass > pass).map((row) => row.unitId);
  }

  /** Holds what these schools stand on until the transaction ends. */
  async lockStandings(cycleId: string, unitIds: string[]): Promise<void> {
    await this.lockOvertaken(cycleId, unitIds, 0);
  }

  async listLatest(cycleId: string, unitIds: string[]): Promise<LatestSnapshot[]> {
    if (unitIds.length === 0) return [];
    const rows = await this.database.query<
      Omit<LatestSnapshot, 'inputs'> & { inputs: string | SchoolInputs }
    >(
      `SELECT snap.unit_id AS unitId, snap.id AS snapshotId, snap.standard_id AS standardId, snap.basis_id AS basisId,
              snap.inputs, snap.result_hash AS resultHash
         FROM rating_standings s JOIN rating_snapshots snap ON snap.id = s.snapshot_id
        WHERE s.cycle_id = ? AND s.unit_id IN (?)`,
      [cycleId, unitIds],
    );
    return rows.map((row) => ({ ...row, inputs: parsed(row.inputs) }));
  }

  /** Growth bases of the last closed cycle before this one, by school; of two that end on one day the later opened is later. */
  async listPreviousBases(cycleId: string, unitIds: string[]): Promise<Map<string, string>> {
    if (unitIds.length === 0) return new Map();
    const rows = await this.database.query<{ unitId: string; base: string | null }>(
      `SELECT s.unit_id AS unitId, JSON_VALUE(snap.result, '$.growthBase') AS base
         FROM rating_standings s
         JOIN rating_snapshots snap ON snap.id = s.snapshot_id
        WHERE s.unit_id IN (?) AND s.cycle_id = (
              SELECT before_it.id FROM rating_cycles before_it JOIN rating_cycles me ON me.id = ?
               WHERE before_it.state = 'CLOSED'
                 AND (before_it.until_day, before_it.id) < (me.until_day, me.id)
               ORDER BY before_it.until_day DESC, before_it.id DESC LIMIT 1)`,
      [unitIds, cycleId],
    );
    return new Map(rows.flatMap(({ unitId, base }) => (base === null ? [] : [[unitId, base] as const])));
  }

  async add(snapshots: SnapshotRow[]): Promise<void> {
    for (const some of chunksOf(snapshots, batch)) {
      await this.database.executePrepared(
        `INSERT INTO rating_snapshots
           (id, cycle_id, unit_id, standard_id, basis_id, inputs, inputs_hash, result, result_hash, summary, tier, total,
            computed_at)
         VALUES ${some.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        some.flatMap((made) => [
          ...[made.id, made.cycleId, made.unitId, made.standardId, made.basisId],
          ...[made.inputs, made.inputsHash, made.result, made.resultHash],
          ...[made.summary, made.tier, made.total, made.computedAt],
        ]),
      );
    }
  }

  /** After the unit, in the order of units: what schools stand on in a cycle without its result. */
  async listBare(cycleId: string, after: string, limit: number): Promise<BareSnapshot[]> {
    const rows = await this.database.query<Omit<BareSnapshot, 'inputs'> & { inputs: string | SchoolInputs }>(
      `SELECT snap.unit_id AS unitId, snap.id AS snapshotId, snap.standard_id AS standardId, snap.basis_id AS basisId,
              snap.inputs, snap.result_hash AS resultHash, s.pass
         FROM rating_standings s JOIN rating_snapshots snap ON snap.id = s.snapshot_id
        WHERE s.cycle_id = ? AND s.unit_id > ? AND snap.result IS NULL ORDER BY s.unit_id LIMIT ?`,
      [cycleId, after, limit],
    );
    return rows.map((row) => ({ ...row, inputs: parsed(row.inputs) }));
  }

  /** Writes results beside their snapshots, one statement. */
  async keepResults(results: Pick<SnapshotRow, 'id' | 'result'>[]): Promise<void> {
    if (results.length === 0) return;
    const ids = results.map(({ id }) => id);
    const places = ids.map(() => '?').join(', ');
    await this.database.executePrepared(
      `UPDATE rating_snapshots SET result = ELT(FIELD(id, ${places}), ${places}) WHERE id IN (${places})`,
      [...ids, ...results.map(({ result }) => result), ...ids],
    );
  }

  async stand(standings: StandingEntity[]): Promise<void> {
    for (let at = 0; at < standings.length; at += batch) {
      const rows = standings.slice(at, at + batch);
      await this.database.execute(
        `INSERT INTO rating_standings
           (cycle_id, unit_id, snapshot_id, tier, total, participation_points, result_points, checked_at, pass)
         VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE snapshot_id = VALUES(snapshot_id), tier = VALUES(tier), total = VALUES(total),
           participation_points = VALUES(participation_points), result_points = VALUES(result_points),
           checked_at = VALUES(checked_at), pass = VALUES(pass)`,
        rows.flatMap((row) => [
          row.cycleId,
          row.unitId,
          row.snapshotId,
          row.tier,
          row.total,
          row.participationPoints,
          row.resultPoints,
          row.checkedAt,
          row.pass,
        ]),
      );
    }
  }

  async markChecked(cycleId: string, unitIds: string[], at: Date, pass: number): Promise<void> {
    if (unitIds.length === 0) return;
    await this.database.of(StandingEntity).update({ cycleId, unitId: In(unitIds) }, { checkedAt: at, pass });
  }
}
