import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';
import { Standards } from '../standards/standards.service';
import { snapshotOf, standingOf } from './made-snapshot';
import { SnapshotRepository, type BareSnapshot } from './snapshot.repository';

/** Schools rated and written at a time. */
const schoolsAtOnce = 200;

/**
 * Writes down what snapshots come to, where it has to stand whatever becomes of the program that works it out: at a
 * freeze, and where somebody decides.
 */
@Injectable()
export class KeptResults {
  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly standards: Standards,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Of all that schools stand on in the cycle; twice has effect once. Where the program rates otherwise by now than when
   * a snapshot was made, the school stands on a new one.
   */
  async keepStandings(cycleId: string): Promise<void> {
    for (let after = ''; ;) {
      const bare = await this.snapshots.listBare(cycleId, after, schoolsAtOnce);
      const last = bare.at(-1);
      if (!last) return;
      after = last.unitId;
      await this.transactions.run(() => this.keep(cycleId, bare));
    }
  }

  /** Of one that is decided on. */
  async keepOf(snapshotId: string): Promise<void> {
    const found = await this.snapshots.find(snapshotId);
    if (!found || found.result) return;
    const { cycleId, inputs, resultHash } = found;
    const standard = await this.standards.get(found.standardId);
    const { row } = snapshotOf({ cycleId, standard, inputs, at: this.clock.now() });
    if (row.resultHash !== resultHash) return;
    await this.transactions.run(() => this.snapshots.keepResults([{ id: snapshotId, result: row.result }]));
  }

  private async keep(cycleId: string, bare: BareSnapshot[]): Promise<void> {
    const at = this.clock.now();
    const kept = [];
    const others = [];
    for (const { snapshotId, standardId, basisId, inputs, resultHash, pass } of bare) {
      const standard = await this.standards.get(standardId);
      const made = snapshotOf({ cycleId, standard, inputs, at, basisId: basisId ?? undefined });
      if (made.row.resultHash === resultHash) kept.push({ id: snapshotId, result: made.row.result });
      else others.push({ row: made.row, standing: standingOf(made.snapshot, pass) });
    }
    await this.snapshots.keepResults(kept);
    await this.snapshots.add(others.map(({ row }) => row));
    await this.snapshots.stand(others.map(({ standing }) => standing));
  }
}
