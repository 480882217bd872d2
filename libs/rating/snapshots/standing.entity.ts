import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';
import type { RatingTier } from '../standards/standard.rule';

/** Where a school stands in a cycle now: its latest snapshot, with what lists are sorted by. */
@Entity('rating_standings')
@Index('ix_rating_standings_cycle_id_tier_total', ['cycleId', 'tier', 'total'])
@Index('ix_rating_standings_unit_id', ['unitId'])
@Index('ix_rating_standings_snapshot_id', ['snapshotId'])
export class StandingEntity {
  @PrimaryId({ name: 'cycle_id' })
  cycleId: string;

  @PrimaryId({ name: 'unit_id' })
  unitId: string;

  @IdColumn({ name: 'snapshot_id' })
  snapshotId: string;

  @Column({ type: 'varchar', length: 12, charset: 'ascii', collation: 'ascii_bin' })
  tier: RatingTier;

  @Column({ type: 'decimal', precision: 5, scale: 2 })
  total: string;

  /** Points of domain C, which decides between equal totals after D. */
  @Column({ name: 'participation_points', type: 'decimal', precision: 6, scale: 3 })
  participationPoints: string;

  /** Points of domain D, which decides between equal totals. */
  @Column({ name: 'result_points', type: 'decimal', precision: 6, scale: 3 })
  resultPoints: string;

  @InstantColumn({ name: 'checked_at' })
  checkedAt: Date;

  /** Number of the pass that counted it last. */
  @Column({ type: 'int', unsigned: true, default: 0 })
  pass: number;
}
