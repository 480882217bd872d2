import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, PrimaryId } from '@libs/platform';

/** A figure from paper, with its source. Never changed and never deleted: withdrawn, or replaced by a later one. */
@Entity('declared_figures')
@Index('uq_declared_figures_unit_id_cycle_id_measure', ['unitId', 'cycleId', 'measure', 'active'], {
  unique: true,
})
// All that a night reads of it, so that it need not look into the rows.
@Index('ix_declared_figures_standing', ['cycleId', 'active', 'unitId', 'measure', 'value', 'outOf'])
export class DeclaredFigureEntity {
  @PrimaryId()
  id: string;

  @IdColumn({ name: 'cycle_id' })
  cycleId: string;

  @IdColumn({ name: 'unit_id' })
  unitId: string;

  @Column({ type: 'varchar', length: 48, charset: 'ascii', collation: 'ascii_bin' })
  measure: string;

  @Column({ type: 'decimal', precision: 14, scale: 4 })
  value: string;

  /** The denominator of a ratio. */
  @Column({ name: 'out_of', type: 'decimal', precision: 14, scale: 4, nullable: true })
  outOf: string | null;

  /** Title or number of the paper it was read from. */
  @Column({ type: 'varchar', length: 300 })
  document: string;

  @Column({ type: 'varchar', length: 500, default: '' })
  note: string;

  /** 1 for the one that stands, null once withdrawn. */
  @Column({ type: 'tinyint', nullable: true })
  active: number | null;

  @IdColumn({ name: 'declared_by' })
  declaredBy: string;

  @InstantColumn({ name: 'declared_at' })
  declaredAt: Date;

  @IdColumn({ name: 'withdrawn_by', nullable: true })
  withdrawnBy: string | null;

  @InstantColumn({ name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;
}
