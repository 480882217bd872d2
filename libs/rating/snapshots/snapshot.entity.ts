import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { Assessment } from '../engine/assess.rule';
import type { SchoolInputs } from '../engine/inputs.rule';
import type { RatingSummary } from '../engine/summary.rule';
import type { RatingTier } from '../standards/standard.rule';

/** What a school was rated at some moment and from what: enough to work it out again, years later. Never changed. */
@Entity('rating_snapshots')
@Index('ix_rating_snapshots_unit_id_cycle_id', ['unitId', 'cycleId', 'computedAt'])
@Index('ix_rating_snapshots_cycle_id', ['cycleId'])
@Index('ix_rating_snapshots_standard_id', ['standardId'])
@Index('ix_rating_snapshots_basis_id', ['basisId'])
export class SnapshotEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'standard_id' })
  standardId: string;

  /** The frozen snapshot it was made from by adding what reviewers judged after the freeze; null for all others. */
  @IdColumn({ name: 'basis_id', nullable: true })
  basisId: string | null;

  @Column({ type: 'json' })
  inputs: SchoolInputs;

  /** SHA-256 over the inputs and the hash of the standard, hex. */
  @Column({ name: 'inputs_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  inputsHash: string;

  /**
   * Null while nothing rests on it: it follows from the inputs, and a night would write three times as much. Kept from
   * the freeze on, and where somebody has decided on it.
   */
  @Column({ type: 'json', nullable: true })
  result: Assessment | null;

  @Column({ type: 'json' })
  summary: RatingSummary;

  @Column({ name: 'result_hash', type: 'char', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  resultHash: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  tier: RatingTier;

  @Column({ type: 'decimal', precision: 5, scale: 2 })
  total: string;

  @InstantColumn({ name: 'computed_at' })
  computedAt: Date;
}

/** A snapshot with what it comes to, kept or worked out again. */
export type Snapshot = SnapshotEntity & { result: Assessment };
